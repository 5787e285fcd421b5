"""Colours that can be read on what is behind them.

Invariant: whatever theme is chosen, text has the contrast that WCAG 2.2 asks of it.
"""

from collections.abc import Sequence

from textual.color import Color

ENOUGH = 4.5
"""Contrast that text needs with what is behind it (WCAG 2.2, success criterion 1.4.3)."""
_STEPS = 20
"""Shades tried between an ink and black or white."""
_BLACK, _WHITE = Color(0, 0, 0), Color(255, 255, 255)


def contrast(one: Color, other: Color) -> float:
    """Return the contrast of two colours, from 1 to 21.

    Args:
        one: An opaque colour.
        other: Another.

    Returns:
        Their contrast ratio as WCAG 2.2 defines it.
    """
    dark, light = sorted(map(_luminance, (one, other)))
    return (light + 0.05) / (dark + 0.05)


def readable(ink: Color, papers: Sequence[Color]) -> Color:
    """Make an ink lighter or darker until it can be read.

    Args:
        ink: The colour wished for.
        papers: What it may be written on.

    Returns:
        The nearest shade with enough contrast on all of them; black or white where none has it.
    """
    end = max((_BLACK, _WHITE), key=lambda shade: _worst(shade, papers))
    shades = (ink.blend(end, step / _STEPS) for step in range(_STEPS))
    return next((shade for shade in shades if _worst(shade, papers) >= ENOUGH), end)


def _worst(ink: Color, papers: Sequence[Color]) -> float:
    return min(contrast(ink, paper) for paper in papers)


def _luminance(colour: Color) -> float:
    """Return the relative luminance of a colour (WCAG 2.2, definitions)."""
    red, green, blue = map(_linear, colour.normalized)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
