"""The parts of the screen, each usable alone."""
