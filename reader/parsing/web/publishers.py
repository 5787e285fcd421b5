"""The habits of publishers and of the systems that they publish with: a table of data.

Invariant: an entry stands here only where a test's page needs it. Structure alone reads any feed of
several dated entries; these names read a feed that has just begun, or shows neither times nor ids.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Habit:
    """How one publisher marks up an entry."""

    publisher: str
    tag: str
    """The element that holds a whole entry."""
    classes: tuple[str, ...] = ()
    """Classes that it has, all of them."""
    attributes: tuple[str, ...] = ()
    """Attributes that it has, all of them."""
    inside: str | None = None
    """The tag of an element around it, at any distance."""


HABITS = (
    Habit("AMP live list", "div", attributes=("id", "data-sort-time"), inside="amp-live-list"),
    Habit("BBC, to 2022", "article", classes=("lx-stream-post",)),
    Habit("BBC, since 2022", "article", attributes=("data-testid", "id"), inside="ol"),
    Habit("CNN", "article", classes=("live-story-post",)),
    Habit("Daily Express", "div", classes=("live-events__entry",)),
    Habit("Easy Liveblogs for WordPress", "li", attributes=("data-elb-post-id",)),
    Habit("The Guardian", "article", classes=("block",), attributes=("id",)),
    Habit("Le Monde", "section", classes=("post__live-container",)),
    Habit("The New York Times", "div", classes=("live-blog-post",)),
    Habit("Reach", "div", classes=("live-event-entry",)),
    Habit("Sourcefabric Live Blog", "article", classes=("lb-post",)),
    Habit("WordPress Liveblog by Automattic", "div", classes=("liveblog-entry",)),
    Habit("WordPress Liveblog by Automattic, 1.10", "article", classes=("liveblog-entry",)),
    Habit("WordPress Liveblog by Automattic, lists", "li", classes=("liveblog-entry",)),
)
