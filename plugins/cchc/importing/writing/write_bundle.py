"""A bundle on disk: written once, whole, and never over anything that stands there."""

import shutil
from pathlib import Path
from tempfile import mkdtemp

from cchc.importing.import_error import ImportFileError
from cchc.importing.imported_file import ImportedFile


def write_bundle(imported: ImportedFile, source: Path | None, content: Path) -> Path:
    """Write the files of an import below `content`; `source` is the file that was imported. Return the bundle's folder.

    Raises ImportFileError where the folder stands already (nothing is touched), OSError where the disk refuses.
    """
    folder = content / imported.folder
    if folder.exists():
        raise ImportFileError(
            f"đã có {imported.folder}: giữ nguyên, không ghi đè; muốn nhập lại thì đổi tên hoặc xóa thư mục ấy trước"
        )
    if folder.with_suffix(".md").exists():
        raise ImportFileError(
            f"đã có {imported.folder}.md: giữ nguyên, không ghi đè; muốn nhập lại thì đổi tên hoặc xóa tệp ấy trước"
        )
    folder.parent.mkdir(parents=True, exist_ok=True)
    made = Path(mkdtemp(prefix=".nhap-", dir=folder.parent))
    try:
        for file in imported.files:
            if file.content is not None:
                (made / file.name).write_bytes(file.content)
            elif source is not None:
                shutil.copyfile(source, made / file.name)
        made.chmod(0o755)
        made.rename(folder)
    except OSError:
        shutil.rmtree(made, ignore_errors=True)
        raise
    return folder
