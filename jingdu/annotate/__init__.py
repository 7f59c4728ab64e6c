"""Annotators: Article -> annotations. Each works on text alone and imports no other screen or format."""
