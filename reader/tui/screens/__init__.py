"""The views the user moves between, and the small ones that ask something."""
