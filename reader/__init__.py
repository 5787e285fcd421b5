"""liveblog-reader: read news liveblogs in a terminal and see what changed between two snapshots.

Each folder below is a room with one purpose; pyproject.toml holds the directions in which they
may import one another. This module imports nothing, so that every command starts quickly.
"""
