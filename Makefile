# Makes .venv and what the reports or the tests need in it, once: a stamp stands for each set of libraries.
# constraints.txt is renewed from `pip freeze` after `pip install --editable '.[dev,bench,fuzz]'` in a fresh environment.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
RUN := $(VENV)/.installed-run
DEV := $(VENV)/.installed-dev
BENCH := $(VENV)/.installed-bench
FUZZ := $(VENV)/.installed-fuzz
SECONDS := 600
EXAMPLES := $(wildcard templates/*/example templates/*/*/example)
# Both names: older pip takes the first for the build tool as well, newer pip the second.
PIP_INSTALL := PIP_CONSTRAINT=constraints.txt PIP_BUILD_CONSTRAINT=constraints.txt PIP_DISABLE_PIP_VERSION_CHECK=1 \
	$(BIN)/python -m pip install --quiet --editable

.DEFAULT_GOAL := help
.NOTPARALLEL: # two installations at once would spoil each other
.PHONY: help build test check lint types pytest bench bench-smoke fuzz mutation pages format clean

help: ## 显示这份说明
	@sed -n 's/^\([a-z -]*\):.*## /  make \1	/p' Makefile

build: $(RUN) ## 生成 data 下的全部报告，放在 out
	@$(BIN)/reportgen build

test: check ## 同 make check

check: lint types pytest ## 检查代码和类型，运行全部测试

lint: $(DEV) ## 只检查代码
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(DEV) ## 只检查类型
	$(BIN)/mypy

pytest: $(DEV) ## 只运行测试
	$(BIN)/pytest

bench: $(BENCH) ## 测量快慢和内存，写入 BENCHMARKS.md
	PYTHONPATH=tests $(BIN)/python -m bench

bench-smoke: $(BENCH) ## 只把每一项测量试一遍，不写文件
	PYTHONPATH=tests $(BIN)/python -m bench --smoke

fuzz: $(FUZZ) ## 用随机输入找毛病，例如 make fuzz SECONDS=600
	PYTHONPATH=tests $(BIN)/python -m fuzz --seconds $(SECONDS)

mutation: $(DEV) ## 在示例里改错数字，看检查能找出多少
	PYTHONPATH=tests $(BIN)/python -m mutation

pages: $(RUN) ## 把全部示例的每一页画成图片，放在 out/pages（要装 LibreOffice、poppler-utils）
	@{ command -v soffice && command -v pdftoppm; } >/dev/null || \
		{ echo '要装 LibreOffice 和 poppler-utils：apt-get install libreoffice-writer poppler-utils，字体见 .ci/fonts' >&2; exit 1; }
	@rm -rf out/pages
	@$(BIN)/reportgen build --out out/pages --format docx,pdf
	@for folder in $(EXAMPLES); do \
		$(BIN)/reportgen build "$$folder" --out "out/pages/$$(echo "$${folder#templates/}" | tr / -)" --format docx,pdf || true; \
	done
	@find out/pages -name '*.pdf' | while read -r pdf; do pdftoppm -r 60 -png "$$pdf" "$${pdf%.pdf}"; done

format: $(DEV) ## 整理代码的格式
	$(BIN)/ruff check --fix --exit-zero --quiet .
	$(BIN)/ruff format .

clean: ## 删去安装的环境和缓存；out 里的成品保留
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(RUN): pyproject.toml constraints.txt | $(BIN)/pip
	@echo '正在安装到 $(VENV)，只需一次……'
	@$(PIP_INSTALL) .
	@touch $(RUN)

$(DEV): pyproject.toml constraints.txt | $(BIN)/pip
	@echo '正在安装到 $(VENV)（含测试工具），只需一次……'
	@$(PIP_INSTALL) '.[dev]'
	@touch $(RUN) $(DEV)

$(BENCH) $(FUZZ): $(VENV)/.installed-%: pyproject.toml constraints.txt | $(BIN)/pip
	@echo '正在安装到 $(VENV)（含 make $* 所用的库），只需一次……'
	@$(PIP_INSTALL) '.[$*]'
	@touch $(RUN) $@

$(BIN)/pip: # the last thing that venv makes, so an interrupted run is done again
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo '需要 Python 3.11 或更新的版本；有别的版本时写明它，例如：make build PYTHON=python3.12' >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || \
		{ echo '$(PYTHON) 没有 venv 模块；Debian、Ubuntu 上先运行：apt-get install python3-venv' >&2; exit 1; }
	@$(PYTHON) -m venv $(VENV)
