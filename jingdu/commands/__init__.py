"""The commands of the command line. `registry` lists them; each is a module that is imported when it is called."""
