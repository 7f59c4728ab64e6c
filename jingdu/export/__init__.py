"""An article, or what was found in it, in a form for other programs."""
