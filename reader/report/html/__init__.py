"""A comparison or a ledger as one HTML file that needs nothing else: to send, to print, to keep.

Invariant: a file holds no script, no style but its own, and loads nothing; every text of a document
is escaped, and of its addresses only those of web pages are links. `markup` alone makes tags.
"""
