"""A snapshot or a comparison for someone without the app: as text, and as JSON for programs.

This room imports nothing here, so that a report in one format costs nothing of the others.
"""
