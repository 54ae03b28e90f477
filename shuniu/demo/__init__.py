"""The demo office: an invented city (云州市) with its people and a history, made by replaying the real acts.

``city`` founds units, posts and people, ``stories`` writes reports from ``texts/*.toml``, ``history`` lets days pass under a
simulated clock: townships report, heads sign, desks decide, clocks are swept. Seeded: the same seed gives the same office.
Nobody and nothing in it is real.
"""
