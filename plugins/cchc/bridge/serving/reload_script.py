"""The script that a served page gets: it reloads the page after a build, and shows what the editor must know.

That is the report of a build that failed, and a banner on top of an item that lists do not show.
It obeys the site's own content security policy: loaded from the same address, styled without inline styles in the HTML.
"""

from cchc.bridge.serving.unshown_page import ADDRESS

PATH = "/__cchc__/reload.js"
EVENTS = "/__cchc__/events"

TAG = f'<script src="{PATH}" defer></script>'.encode()

SCRIPT = """"use strict";
(() => {
  let version = null;
  let box = null;

  const show = (report, failed) => {
    if (box) box.remove();
    box = null;
    if (!report) return;
    box = document.createElement("details");
    box.open = failed;
    box.setAttribute("role", failed ? "alert" : "status");
    box.lang = "vi";
    Object.assign(box.style, {
      position: "fixed", insetInline: "0", bottom: "0", zIndex: "2147483647", maxHeight: "60vh", overflow: "auto",
      padding: "0.75rem 1rem", background: failed ? "#5c0f0f" : "#3d3200", color: "#fff", font: "14px/1.5 monospace",
    });
    const head = document.createElement("summary");
    head.textContent = failed ? "Chưa dựng được: trang đang hiện là bản tốt gần nhất" : "Có cảnh báo";
    Object.assign(head.style, { cursor: "pointer", font: "bold 15px/1.5 system-ui, sans-serif" });
    const text = document.createElement("pre");
    text.textContent = report;
    Object.assign(text.style, {
      margin: "0.5rem 0 0", whiteSpace: "pre-wrap", color: "inherit", background: "none", border: "0", padding: "0",
    });
    box.append(head, text);
    document.body.append(box);
  };

  let banner = null;
  const mark = (unshown) => {
    if (banner) banner.remove();
    banner = null;
    const here = decodeURI(location.pathname).replace(/index[.]html$/, "");
    const found = (unshown || []).find((item) => item.url === here);
    if (!found) return;
    banner = document.createElement("div");
    banner.setAttribute("role", "note");
    banner.lang = "vi";
    Object.assign(banner.style, {
      padding: "0.75rem 1rem", background: "#3d3200", color: "#fff", font: "bold 16px/1.5 system-ui, sans-serif",
    });
    banner.append(`Chỉ người xem trước thấy dòng này. Mục này không hiện đầy đủ: ${found.why}. `);
    const link = document.createElement("a");
    link.href = "ADDRESS";
    link.textContent = "Xem mọi mục như thế";
    Object.assign(link.style, { color: "#fff", textDecoration: "underline" });
    banner.append(link);
    document.body.prepend(banner);
  };

  new EventSource("EVENTS").onmessage = (message) => {
    const state = JSON.parse(message.data);
    if (version !== null && state.version !== version) {
      location.reload();
      return;
    }
    version = state.version;
    show(state.report, state.failed);
    mark(state.unshown);
  };
})();
""".replace("EVENTS", EVENTS).replace("ADDRESS", ADDRESS)
