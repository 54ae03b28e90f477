"""Who looks after work in the background."""

from shuniu.base.actors import Actors, person_ids
from shuniu.base.jobs.models import Job
from shuniu.base.nouns import visible

KEEPERS = {"system_admin"}


def keeps(actors: Actors) -> bool:
    """Does one of these posts look after jobs?"""
    return any(actor.role in KEEPERS for actor in actors)


def sees(actors: Actors, job: Job) -> bool:
    """Who asked for it, who sees what it is for, who looks after jobs."""
    asked = job.by_id is not None and job.by_id in person_ids(actors)
    return asked or keeps(actors) or (job.key is not None and visible(job.noun, job.key, actors) is not None)
