"""Reads the JSON documents of publishers and systems: a recogniser and a reader for each.

Invariant: a document is recognised by its structure, never by where it came from.
"""
