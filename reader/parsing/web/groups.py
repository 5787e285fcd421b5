"""Finds repeating siblings that may be the entries of a feed.

Invariant: only structure counts here, no publisher's names; cost is linear in marks and depth.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from reader.parsing.web.tree import Sizes, chain

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_FEWEST = 2
_HIGHEST = 40
"""Levels above a mark that are looked at."""
_COMMON = 0.5
"""Share of siblings whose class is the group's."""
_TEXTUAL = frozenset(
    ["h1", "h2", "h3", "h4", "h5", "h6", "p", "dt", "time", "span", "a", "strong", "b", "summary"]
)
"""Elements that cannot hold a whole entry: they start one, and siblings hold the rest."""
_NO_PARENT = frozenset(["head", "html", "tbody"])
_BETWEEN = 0.5
"""Share of the gaps with text in them from which members start entries and do not hold them."""
_BESIDE = frozenset(["aside", "nav", "footer", "form"])
_DIGITS = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Group:
    """Siblings of one kind."""

    parents: "tuple[HtmlElement, ...]"
    """One, or several alike that stand beside each other: the days of a feed."""
    members: "tuple[HtmlElement, ...]"
    starts: bool
    """Whether each only starts an entry, which goes on in the siblings behind it."""


def groups(elements: "Iterable[HtmlElement]", sizes: Sizes, highest: int = _HIGHEST) -> list[Group]:
    """Find the groups of siblings in which elements stand.

    Args:
        elements: What marks entries: each stands in one member of every group around it.
        sizes: What the page's elements hold.
        highest: Levels above an element that are looked at.

    Returns:
        The groups with at least two members that hold text, outermost first.
    """
    found: dict[tuple[HtmlElement, str], dict[HtmlElement, None]] = {}
    for element in elements:
        for level, (child, parent) in enumerate(_steps(element)):
            if level > highest:
                break
            known = found.setdefault((parent, str(child.tag)), {})
            if child in known:
                break
            known[child] = None
    made = [
        group
        for (parent, _), members in found.items()
        if (group := _group((parent,), list(members), sizes)) is not None
    ]
    return [*made, *_joined(found, made, sizes)]


def _joined(
    found: "dict[tuple[HtmlElement, str], dict[HtmlElement, None]]",
    made: Sequence[Group],
    sizes: Sizes,
) -> "Iterable[Group]":
    """Join siblings whose parents are siblings of one kind: each holds a day, or a page."""
    around: dict[object, list[tuple[HtmlElement, str]]] = {}
    for parent, tag in found:
        key = (parent.getparent(), parent.tag, _kind(parent), tag)
        around.setdefault(key, []).append((parent, tag))
    grouped = {parent for group in made for parent in group.parents}
    for places in around.values():
        if len(places) > 1 and any(parent in grouped for parent, _ in places):
            members = [member for place in places for member in found[place]]
            group = _group(tuple(parent for parent, _ in places), members, sizes)
            if group is not None:
                yield group


def _steps(element: "HtmlElement") -> "Iterable[tuple[HtmlElement, HtmlElement]]":
    for child in chain(element):
        parent = child.getparent()
        if parent is None or parent.tag in _NO_PARENT:
            if parent is not None and parent.tag == "tbody":
                yield child, parent
                continue
            return
        yield child, parent


def _group(
    parents: "tuple[HtmlElement, ...]", members: "Sequence[HtmlElement]", sizes: Sizes
) -> Group | None:
    if len(members) < _FEWEST:
        return None
    members = _of_one_kind(members)
    if len(members) < _FEWEST:
        return None
    starts = members[0].tag in _TEXTUAL or _go_on(parents, frozenset(members), sizes)
    if not starts:
        members = [member for member in members if sizes.all(member)]
    return Group(parents, tuple(members), starts) if len(members) >= _FEWEST else None


def _of_one_kind(members: "Sequence[HtmlElement]") -> "list[HtmlElement]":
    """Leave out siblings that share no class with most of them: advertisements, boxes."""
    kinds = [_kind(member) for member in members]
    counts = Counter(name for kind in kinds for name in kind)
    common = {name for name, count in counts.items() if count >= _COMMON * len(members)}
    if not common:
        return list(members)
    return [member for member, kind in zip(members, kinds, strict=True) if kind & common]


def _kind(member: "HtmlElement") -> frozenset[str]:
    """Return what siblings of one kind share: classes, and the shape of the id, figures aside."""
    names = _shapes(member.get("class") or "")
    own = member.get("id")
    return names | {"#" + _DIGITS.sub("#", own)} if own and own[-1].isdigit() else names


@lru_cache(maxsize=1_000)
def _shapes(classes: str) -> frozenset[str]:
    """Return classes, figures aside; the same ones are asked for over and over."""
    return frozenset(_DIGITS.sub("#", name) for name in classes.split())


def _go_on(
    parents: "tuple[HtmlElement, ...]", members: "frozenset[HtmlElement]", sizes: Sizes
) -> bool:
    """Tell whether entries go on in the siblings between members.

    As a rule these hold text then; and it is more than the members hold, or set as they are.
    """
    kinds = frozenset.union(*(_kind(member) for member in members))
    gaps, full, alike, inside, between = 0, 0, 0, 0, 0
    since, same = -1, False
    for child in (child for parent in parents for child in parent):
        if child in members:
            gaps += since >= 0
            full += since > 0
            alike += same
            inside += sizes.all(child)
            since, same = 0, False
        elif since >= 0 and child.tag not in _BESIDE:
            held = sizes.plain(child)
            since += held
            between += held
            same = same or (held > 0 and bool(_kind(child) & kinds))
    return gaps > 0 and full >= _BETWEEN * gaps and (between > inside or alike >= _BETWEEN * gaps)
