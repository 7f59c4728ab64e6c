"""Documents that the tests make: a PDF by hand, a Word document, an EPUB, a web page."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Sequence

LEAD = "本报某市5月6日电（记者李明）今年以来，某市制造业投资增长12.5%，新能源汽车产量翻番，企业订单排到了年底。"
SAID = "“我们的生产线每天开足二十个小时。”某公司负责人王强说，工人们三班轮换，仓库里已经放不下了。"
LAST = "据了解，下一步当地将出台更多措施，支持中小企业改造设备，培养技术工人。"
BODY = (LEAD, SAID, LAST)

Placed = tuple[float, float, float, str]
"""x and y of the baseline in points from the lower left corner, size, text."""


def pdf(pages: Sequence[Iterable[Placed]], extra: bytes = b"", trailer: bytes = b"") -> bytes:
    """A PDF with text at given places, in a Chinese font that is named and not embedded."""
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b""]
    objects.append(
        b"<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 "
        b"/Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>"
    )
    objects.append(
        b"<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000 /W [1 95 500] /FontDescriptor 3 0 R "
        b"/CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> >>"
    )
    objects.append(
        b"<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>"
    )
    kids = []
    for page in pages:
        drawn = b"".join(
            b"BT /F1 %g Tf 1 0 0 1 %g %g Tm <%s> Tj ET\n" % (size, x, y, text.encode("utf-16-be").hex().encode())
            for x, y, size, text in page
        )
        objects.append(stream(extra + drawn))
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R "
            b"/Resources << /Font << /F1 5 0 R >> >> >>" % len(objects)
        )
        kids.append(b"%d 0 R" % len(objects))
    objects[1] = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (b" ".join(kids), len(kids))
    return assemble(objects, trailer)


def stream(content: bytes, entries: bytes = b"") -> bytes:
    """A stream object."""
    return b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(content), entries, content)


def assemble(objects: Sequence[bytes], trailer: bytes = b"") -> bytes:
    """A PDF file of numbered objects, the first of which is its catalogue."""
    out = bytearray(b"%PDF-1.4\n")
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer << /Size %d /Root 1 0 R %s >>\n" % (len(objects) + 1, trailer)
    return bytes(out + b"startxref\n%d\n%%%%EOF\n" % table)


def set_column(x: float, y: float, width: int, paragraphs: Iterable[str], size: float = 10) -> list[Placed]:
    """Paragraphs set in a column `width` characters wide, from height `y` down, the first lines indented by two."""
    out = []
    for paragraph in paragraphs:
        rest, indent = paragraph, 2
        while rest:
            line, rest = rest[: width - indent], rest[width - indent :]
            out.append((x + indent * size, y, size, line))
            y, indent = y - 1.6 * size, 0
    return out


def docx() -> bytes:
    """A Word document: title, author, two headings, paragraphs, a table."""
    from docx import Document

    document = Document()
    document.core_properties.title = "某市推进制造业升级"
    document.core_properties.author = "李明"
    document.add_heading("某市推进制造业升级", 0)
    document.add_paragraph(LEAD)
    document.add_heading("一、企业活力增强", 1)
    document.add_paragraph(SAID)
    table = document.add_table(rows=2, cols=2)
    for row, cells in zip(table.rows, (("指标", "增速"), ("投资", "12.5%")), strict=True):
        for cell, text in zip(row.cells, cells, strict=True):
            cell.text = text
    document.add_heading("（一）政策见效", 2)
    document.add_paragraph(LAST)
    return saved(document)


def saved(document: object) -> bytes:
    """The bytes of a python-docx document."""
    out = io.BytesIO()
    document.save(out)  # type: ignore[attr-defined]
    return out.getvalue()


def epub(chapters: Sequence[str], extra: dict[str, str] | None = None, order: Sequence[int] | None = None) -> bytes:
    """An EPUB of XHTML chapters, read in `order`."""
    numbers = range(len(chapters))
    items = "".join(f'<item id="c{i}" href="text/c%20{i}.xhtml" media-type="application/xhtml+xml"/>' for i in numbers)
    spine = "".join(f'<itemref idref="c{i}"/>' for i in (order or numbers))
    members = {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
        '<rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
        "OEBPS/book.opf": '<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        "<metadata><dc:title>产业观察</dc:title><dc:creator>李明</dc:creator></metadata><manifest>"
        f'<item id="nav" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/>{items}</manifest>'
        f'<spine><itemref idref="nav"/>{spine}</spine></package>',
        "OEBPS/nav.xhtml": "<html><body><nav><ol><li>目录</li></ol></nav></body></html>",
        **{f"OEBPS/text/c {i}.xhtml": chapter for i, chapter in enumerate(chapters)},
        **(extra or {}),
    }
    return zipped({name: text.encode() for name, text in members.items()})


def chapter(heading: str, *paragraphs: str) -> str:
    """A chapter as XHTML."""
    body = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    return (
        '<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>书</title></head>'
        f"<body><h1>{heading}</h1>{body}</body></html>"
    )


def zipped(members: dict[str, bytes]) -> bytes:
    """A zip archive."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, octets in members.items():
            archive.writestr(name, octets)
    return out.getvalue()


PAGE = f"""<!doctype html><html><head><meta charset="utf-8"><title>某市推进制造业升级_某某网</title>
<meta name="author" content="李明"><meta property="article:published_time" content="2024-05-06T10:00:00+08:00"></head>
<body><div class="nav"><a href="/">首页</a> <a href="/a">新闻</a></div>
<div class="article"><h1>某市推进制造业升级</h1><div class="from">2024-05-06 10:00 来源：某某网</div>
<p>　　{LEAD.replace("制造业", "<strong>制造业</strong>")}</p>
<h2>一、企业活力增强</h2><p>{SAID}</p>
<p>分行业看，增长面进一步扩大：</p><ul><li>高技术制造业增长18.2%</li><li>装备制造业增长9%</li></ul>
<h3>（一）政策见效</h3><figure><img src="a.jpg"><figcaption>图为某车间。</figcaption></figure>
<table><tr><th>指标</th><th>增速</th></tr><tr><td>投资</td><td>12.5%</td></tr></table>
<script>alert("不读")</script><p>{LAST}</p></div>
<div class="related"><h4>相关阅读</h4><ul><li><a href="1">另一条新闻的标题</a></li></ul></div>
<footer>版权所有 某某网</footer></body></html>"""
