"""Our writer: Pelican's own for plugins that write files of theirs, and the whole site at once for ours."""

import sys
import time

from pelican.writers import Writer

from cchc.bridge.site_build import Build
from cchc.engine.write.output_writer import BuildResult
from cchc.text.vietnamese_numbers import number_text


class SiteWriter(Writer):
    """Given to Pelican through `get_writer`."""

    def write_site(self, build: Build) -> BuildResult:
        """Bring the output folder to what the site is now, and say what was done."""
        start = time.perf_counter()
        result = build.write()
        if not result.diagnostics:
            total = result.rendered + result.kept
            seconds = number_text(time.perf_counter() - start, 1)
            sys.stderr.write(f"{total} tệp: {result.rendered} dựng lại, {len(result.removed)} xóa ({seconds} giây).\n")
        return result
