"""OFD (GB/T 33190-2016): the laid-out pages of the PDF as text objects with places, paths and embedded subset fonts.

marks     what stands on the pages: letters and drawn paths, read out of the finished PDF
fonts     each face cut down to the letters used
page      marks as page content
package   the parts of the file and how they point to each other
"""

from shuniu.papers.typeset.ofd.package import ofd

__all__ = ["ofd"]
