"""Sessions in the database, read by a statement that is composed once: every request begins with it."""

from django.contrib.sessions.backends import db
from django.contrib.sessions.models import Session
from django.utils.timezone import now

from shuniu.base.statements import Statement

_OF = Statement(lambda key: Session.objects.filter(session_key=key), str)


class SessionStore(db.SessionStore):
    """Django's own, but for the reading."""

    def _get_session_from_db(self) -> Session | None:
        found = _OF.first(self.session_key)
        if found is None or found.expire_date <= now():
            self._session_key = None
            return None
        return found
