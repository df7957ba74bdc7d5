"""From an office's file to a bundle of the site: Word, OpenDocument, PDF, saved HTML, pasted text.

Steps, each a function of frozen values: a reader of `sources/` makes a `NeutralDocument` of a file; `layout/` recognises in it the
parts of an official document (NĐ 30/2020/NĐ-CP, Phụ lục I) and proposes values; `writing/` makes front matter, Markdown and files of
them. Every word of the source is in the page, in the front matter, or among what was left out, and the report says which.
Not here: the console (`cli`), the checks of what was written (`checks`).
Speaks to: attachments (readers of files), reading (reads back what was written), law, records, text.
Start at import_file.py.
"""
