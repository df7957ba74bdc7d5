# Mọi việc thường làm. Gõ `make` để xem danh sách.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
RUN := PYTHONPATH=plugins $(BIN)/python -m cchc
PAGES_BRANCH ?= gh-pages
PAGES_REMOTE ?= origin
export PAGES_BRANCH PAGES_REMOTE
RUNTIME := $(VENV)/.runtime
TESTED := $(VENV)/.tested
AUDITED := tests/audit/node_modules/.package-lock.json
MEASURED := $(VENV)/.measured

.DEFAULT_GOAL := help
.PHONY: help html serve check publish github test lint bench bench-shapes bench-search audit shots clean

help: ## hiện danh sách này
	@echo "Biên tập và xuất bản:"
	@grep -E '^(html|serve|check|publish|github):.*##' Makefile | sed -E 's/:.*## /\t/' | expand -t 12 | sed 's/^/  make /'
	@echo "Phát triển:"
	@grep -E '^(test|lint|bench|bench-shapes|bench-search|audit|shots|clean|help):.*##' Makefile | sed -E 's/:.*## /\t/' | expand -t 12 | sed 's/^/  make /'

# Môi trường chỉ lập lại khi tệp khóa đổi, hoặc khi lần trước lập dở.
$(RUNTIME): requirements.lock pyproject.toml setup.py
	@$(PYTHON) environment.py

$(TESTED): requirements-test.lock $(RUNTIME)
	@$(PYTHON) environment.py --tests

html: $(RUNTIME) ## dựng trang vào output/, mở output/index.html để xem
	@$(RUN) build

serve: $(RUNTIME) ## xem trước trên máy, tự dựng lại khi sửa tệp
	@$(RUN) serve

check: $(RUNTIME) ## kiểm tra nội dung trong content/
	@$(RUN) check

publish: $(RUNTIME) ## dựng bản xuất bản vào output/; cần SITEURL=https://…
	@$(RUN) build --settings publishconf.py

github: publish ## đưa bản xuất bản lên nhánh gh-pages của kho origin (đổi bằng PAGES_BRANCH, PAGES_REMOTE)
	@$(RUN) publish --branch="$$PAGES_BRANCH" --remote="$$PAGES_REMOTE"




test: $(TESTED) ## chạy toàn bộ kiểm thử
	@$(BIN)/python -m pytest --numprocesses logical --dist worksteal

lint: $(TESTED) ## kiểm tra mã: ruff, mypy, thứ tự các phòng, mã và thư viện thừa
	@$(BIN)/ruff check plugins tests pelicanconf.py publishconf.py setup.py environment.py
	@$(BIN)/ruff format --check --quiet plugins tests pelicanconf.py publishconf.py setup.py environment.py
	@$(BIN)/mypy
	@PYTHONPATH=plugins $(BIN)/lint-imports --no-cache
	@PYTHONPATH=plugins:tests $(BIN)/python -m unused
	@$(BIN)/deptry plugins

$(MEASURED): requirements-bench.lock tests/bench/node/package-lock.json $(TESTED)
	@echo "Đang cài các công cụ để so sánh …"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-bench.lock
	@if command -v npm >/dev/null; then npm ci --silent --prefix tests/bench/node; else echo "Máy không có npm: không đo Eleventy."; fi
	@touch $@

bench: $(MEASURED) ## đo tốc độ cạnh Pelican gốc, Hugo, Eleventy, ghi docs/dev/performance.md
	@PYTHONPATH=plugins:tests $(BIN)/python -m bench

bench-shapes: $(TESTED) ## đo việc đọc những bài có hình dạng lạ, dài gấp đôi thì tốn gấp mấy
	@PYTHONPATH=plugins:tests $(BIN)/python -m bench.shapes

bench-search: $(TESTED) ## chấm ô tìm bằng các câu tìm có đáp án; SET=tệp để chấm bộ riêng, CONTENT=thư mục nội dung khác
	@PYTHONPATH=plugins:tests $(BIN)/python -m bench.queries $(SET) $(if $(CONTENT),--content $(CONTENT))

shots: $(TESTED) ## chụp mọi loại trang để xem bằng mắt, vào .cache/shots/
	@PYTHONPATH=plugins:tests $(BIN)/python -m shots

$(AUDITED): tests/audit/package.json tests/audit/package-lock.json
	@echo "Đang cài Lighthouse theo tests/audit/package-lock.json …"
	@npm ci --prefix tests/audit --ignore-scripts --no-audit --no-fund --loglevel=error
	@touch $@

audit: $(TESTED) $(AUDITED) ## chấm bản xuất bản bằng Lighthouse; cần node từ 20 và Chromium
	@PYTHONPATH=plugins:tests $(BIN)/python -m audit

clean: ## xóa output/ và bộ nhớ đệm
	@rm -rf output .output.cchc .cache
