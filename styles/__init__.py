"""Textual CSS and themes; no code."""
