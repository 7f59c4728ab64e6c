"""The application: what is on the screen, which key does what, who talks to whom."""
