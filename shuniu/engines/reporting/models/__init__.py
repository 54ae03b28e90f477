"""What reporting keeps."""

from shuniu.engines.reporting.models.desk import Desk
from shuniu.engines.reporting.models.invitation import Call, Invitation
from shuniu.engines.reporting.models.report import Report
from shuniu.engines.reporting.models.submission import Submission
from shuniu.engines.reporting.models.synthesis import Synthesis
from shuniu.engines.reporting.models.trace import Trace
from shuniu.engines.reporting.models.upward import Upward
from shuniu.engines.reporting.models.verification import Verification
from shuniu.engines.reporting.models.version import Version

__all__ = [
    "Call",
    "Desk",
    "Invitation",
    "Report",
    "Submission",
    "Synthesis",
    "Trace",
    "Upward",
    "Verification",
    "Version",
]
