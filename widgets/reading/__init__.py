"""The reading pane: an article set as a page, of which only what is visible costs anything."""
