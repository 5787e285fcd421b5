"""When watched pages are due."""

from hypothesis import given
from hypothesis import strategies as st

from reader.capture import Fetched, FetchOutcome, Watcher

A, B, C = "https://one.example/a", "https://ONE.example/b", "https://two.example/c"
EVERY = 120.0


def watcher(*addresses: str, chance: float = 0.5) -> Watcher:
    return Watcher(addresses, EVERY, chance=lambda: chance)


def answer(outcome: FetchOutcome, retry_after: float | None = None) -> Fetched:
    return Fetched(A, outcome, "", retry_after=retry_after)


NEW, UNCHANGED = answer(FetchOutcome.NEW), answer(FetchOutcome.UNCHANGED)
TROUBLE = answer(FetchOutcome.TROUBLE)


def waits(answers: list[Fetched], chance: float = 0.5) -> list[float]:
    """Return how long a page is left alone after each of these answers."""
    watch, now, found = watcher(A, chance=chance), 0.0, []
    for one in answers:
        assert watch.due(now) == (A,)
        watch.told(A, one, now)
        wait = watch.wait(now)
        assert wait is not None
        found.append(wait)
        now += wait
    return found


def test_all_pages_are_due_at_once_but_one_of_each_host_at_a_time() -> None:
    watch = watcher(A, B, C)

    assert watch.due(0) == (A, C)
    assert watch.due(0) == ()
    watch.told(A, NEW, 1)
    assert watch.due(1) == (B,)


def test_a_page_that_shows_nothing_new_is_asked_less_and_less_often() -> None:
    assert waits([UNCHANGED] * 8) == [180, 270, 405, 607.5, 911.25, 1200, 1200, 1200]


def test_no_page_slows_beyond_half_an_hour_or_the_time_asked_for() -> None:
    assert Watcher([A], 600).slowest == 1800
    assert Watcher([A], 7200).slowest == 7200


def test_a_change_brings_a_page_back_to_its_interval() -> None:
    assert waits([UNCHANGED, UNCHANGED, NEW, UNCHANGED]) == [180, 270, 120, 180]


def test_trouble_slows_a_page_faster_and_ends() -> None:
    assert waits([TROUBLE, TROUBLE, TROUBLE, TROUBLE, TROUBLE, NEW]) == [
        *(240, 480, 960, 1200, 1200, 120)
    ]


def test_a_server_is_given_the_wait_that_it_asks_for_up_to_a_day() -> None:
    assert waits([answer(FetchOutcome.TROUBLE, 3600)]) == [3600]
    assert waits([answer(FetchOutcome.TROUBLE, 1)]) == [240]
    assert waits([answer(FetchOutcome.TROUBLE, 1e9)]) == [86400]


def test_waits_are_off_the_beat_by_a_tenth_at_most() -> None:
    assert waits([NEW], chance=0.0) == [108]
    assert waits([NEW], chance=1.0) == [132]


def test_a_clock_that_is_set_back_makes_no_page_wait_longer() -> None:
    watch = watcher(A)
    watch.due(10_000)
    watch.told(A, NEW, 10_000)

    assert watch.wait(10_020) == 100
    assert watch.wait(500) == 100
    assert watch.due(600) == (A,)


def test_after_a_sleep_each_page_is_due_once() -> None:
    watch = watcher(A)
    watch.due(0)
    watch.told(A, NEW, 0)

    assert watch.due(90_000) == (A,)
    watch.told(A, NEW, 90_001)
    assert watch.due(90_002) == ()


def test_pages_come_and_go_while_it_watches() -> None:
    watch = watcher(A)
    watch.due(0)
    watch.remove(A)
    watch.told(A, NEW, 1)
    assert (watch.addresses, watch.wait(1), watch.next_of(A)) == ((), None, None)

    watch.add(C)
    assert watch.due(2) == (C,)
    watch.told(C, NEW, 2)
    watch.add(C)
    assert watch.due(3) == ()


def test_another_interval_counts_at_once_but_not_before_the_moment_that_a_server_asks_for() -> None:
    watch = watcher(A, C)
    watch.due(0)
    watch.told(A, UNCHANGED, 0)
    watch.told(C, answer(FetchOutcome.TROUBLE, 3600), 0)

    watch.pace(60, 10)

    assert (watch.next_of(A), watch.next_of(C)) == (70, 3600)
    assert watch.due(70) == (A,)
    watch.told(A, NEW, 70)
    assert watch.next_of(A) == 130


STEPS = st.lists(
    st.tuples(st.floats(-5_000, 5_000), st.sampled_from([NEW, UNCHANGED, TROUBLE])), max_size=40
)


@given(STEPS, st.floats(0, 0.999))
def test_whatever_the_clock_and_the_answers_a_page_is_due_again_within_the_slowest(
    steps: list[tuple[float, Fetched]], chance: float
) -> None:
    watch, now = watcher(A, chance=chance), 1_000_000.0
    for step, fetched in steps:
        now += step
        for address in watch.due(now):
            watch.told(address, fetched, now)
    wait = watch.wait(now)

    assert wait is not None
    assert wait <= 1.1 * watch.slowest + 1e-6
    assert watch.due(now + wait + 1e-6) == (A,)
