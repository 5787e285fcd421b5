"""The command `liveblog`: arguments only. It composes the rooms and imports the app lazily."""
