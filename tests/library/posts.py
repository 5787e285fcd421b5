"""Posts of a storm that tests of the library keep and change."""

from reader.blog import Entry

HARBOUR = Entry(
    ("The harbour master said that 14 people were hurt when the wall gave way on Monday.",),
    heading="Harbour opens again to all boats",
)
ROAD = Entry(
    ("Engineers will look at the bridge when the water falls, the council said on Tuesday.",),
    heading="Road to the north stays shut",
)
SCHOOL = Entry(
    ("Every school on the island opens its doors again after three days, the mayor wrote.",),
    heading="Lessons begin again",
)
