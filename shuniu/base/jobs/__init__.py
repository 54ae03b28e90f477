"""Work in the background, and the worker that does it and all timed work.

``enqueueing.enqueue`` writes a row in the transaction of the act; ``running.run_pending`` takes rows under a lease and does
them step by step. A kind of job is a generator registered with ``@job("kind", word=…)``: each ``yield Progress(done,
total, mark)`` says how far it is and from where to go on, so a worker killed in the middle costs one step, and steps
may be done twice. ``manage.py work`` is the loop over ``config/recurring.py``.

Life of a job: waiting → running → done | waiting (failed, tried again) | failed (→ waiting, by hand).
Owns Job; borrows parties and rules.
"""
