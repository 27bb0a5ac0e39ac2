# deadbug: one Makefile for everything; `make help` lists what it can do
VERSION = 0.1.0

# Where things are built. Part of every rule, so that variants (build/asan, build/clang) share no object.
BUILD ?= build

PREFIX     ?= /usr/local
BINDIR     ?= $(PREFIX)/bin
DATADIR    ?= $(PREFIX)/share/deadbug
DOCDIR     ?= $(PREFIX)/share/doc/deadbug
MANDIR     ?= $(PREFIX)/share/man
PKG_CONFIG ?= pkg-config
CFLAGS     ?= -O2 -g
V          ?= 0

# What pkg-config knows, or the names that the libraries have nearly everywhere. Debian's ncursesw.pc
# sets _XOPEN_SOURCE to another value than ours.
pkg_cflags   = $(filter-out -D_XOPEN_SOURCE=% -D_DEFAULT_SOURCE,$(shell $(PKG_CONFIG) --cflags $(1) 2>/dev/null))
pkg_libs     = $(shell $(PKG_CONFIG) --libs $(1) 2>/dev/null || echo $(2))
CURSES_LIBS ?= $(call pkg_libs,ncursesw,-lncursesw)
CONFIG_LIBS ?= $(call pkg_libs,libconfig,-lconfig)
CHECK_LIBS  ?= $(call pkg_libs,check,-lcheck -lsubunit -lm -lrt -lpthread)
VTERM_LIBS  ?= $(call pkg_libs,vterm,-lvterm)

WARN = -Wall -Wextra -Wpedantic -Wshadow -Wstrict-prototypes -Wmissing-prototypes -Wold-style-definition \
	-Wformat=2 -Wwrite-strings -Wvla -Wundef -Wswitch-enum -Wconversion -Wcast-qual -Wpointer-arith \
	-Wredundant-decls -fno-common
ifeq ($(WERROR),1)
WARN += -Werror
endif

override CPPFLAGS += -Iinclude -D_XOPEN_SOURCE=700 -D_DEFAULT_SOURCE -D_DARWIN_C_SOURCE \
	-DVERSION='"$(VERSION)"' \
	$(call pkg_cflags,ncursesw) $(call pkg_cflags,libconfig)
override CFLAGS   += -std=c11 $(WARN)

# The default first.
THEMES = themes/calm.cfg $(sort $(filter-out themes/calm.cfg,$(wildcard themes/*.cfg)))

sources   = $(wildcard src/$(1)/*.c)
objects   = $(patsubst %.c,$(BUILD)/%.o,$(call sources,$(1)))
BAKED     = catalog pages themes
BUILTIN   = $(BAKED:%=$(BUILD)/gen/%.o)
MAINS     = $(BUILD)/src/cli/main.o $(BUILD)/src/bake/main.o
PROGRAM   = $(BUILD)/deadbug
TEST_SRC  = $(filter-out tests/bench/%,$(wildcard tests/*.c tests/*/*.c))
TEST_OBJ  = $(TEST_SRC:%.c=$(BUILD)/%.o)
TESTER    = $(BUILD)/tests/check

ifeq ($(V),0)
say = @echo "  $(1)	$(2)";
else
say =
endif

.DELETE_ON_ERROR:
.SECONDARY:
.PHONY: all deps run check golden layers purity mirror asan coverage bench lint format format-check \
	install uninstall dist clean help

all: $(PROGRAM) ## build the program (the default)

deps: ## install what is missing to build and test, with the system's package manager
	@sh .ci/deps

run: $(PROGRAM) ## build it and open the coach
	@$(PROGRAM)

check: $(PROGRAM) layers purity mirror format-check $(TESTER) ## run all tests
	@sh tests/tools/merge $(PROGRAM)
	@DEADBUG=$(PROGRAM) $(TESTER)

golden: $(PROGRAM) $(TESTER) ## write the golden frames and the manual's tables anew; review them as a diff
	@GOLDEN=write DEADBUG=$(PROGRAM) $(TESTER)

layers: ## prove that every #include points the way the house allows
	@sh tests/tools/layers

purity: $(BUILD)/libcore.a $(BUILD)/libdraw.a $(BUILD)/libview.a ## prove that core, draw and view ask the outside for nothing
	@sh tests/tools/purity $^

mirror: ## prove that every source file has its header and its test
	@sh tests/tools/mirror

# Each test is a process of its own: looking for leaks at the end of each takes ten minutes, and finds
# what tests left. So leaks are looked for in the program: in its commands, and in a terminal (pty.c).
asan: ## run all tests under the address and undefined-behaviour sanitizers
	ASAN_OPTIONS=detect_leaks=0 $(MAKE) check BUILD=$(BUILD)/asan \
		CFLAGS='-O1 -g -fno-omit-frame-pointer -fsanitize=address,undefined -fno-sanitize-recover=all'
	@sh tests/tools/leaks $(BUILD)/asan/deadbug

# What gcov cannot write (a test lets no file grow) must not be said on a screen that is looked at.
coverage: ## run all tests and list how much of each file they reached
	GCOV_ERROR_FILE=/dev/null $(MAKE) check BUILD=$(BUILD)/coverage CFLAGS='-O0 -g --coverage'
	@sh tests/tools/coverage $(BUILD)/coverage

bench: $(PROGRAM) ## measure against a bare ncurses countdown and tty-clock, in one run
	@sh tests/bench/bench $(BUILD)

$(PROGRAM): $(BUILD)/src/cli/main.o $(BUILTIN) $(BUILD)/libcli.a $(BUILD)/libview.a $(BUILD)/libsys.a \
		$(BUILD)/libdraw.a $(BUILD)/libcore.a
	$(call say,LINK,$@)$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(CURSES_LIBS) $(CONFIG_LIBS) -lm

$(BUILD)/libcli.a: $(filter-out $(MAINS),$(call objects,cli))
$(BUILD)/libbake.a: $(filter-out $(MAINS),$(call objects,bake))
$(BUILD)/libsys.a: $(call objects,sys)
$(BUILD)/libview.a: $(call objects,view)
$(BUILD)/libdraw.a: $(call objects,draw)
$(BUILD)/libcore.a: $(call objects,core)

%.a:
	@mkdir -p $(@D)
	@rm -f $@
	$(call say,AR,$@)$(AR) rcs $@ $^

$(BUILD)/%.o: %.c Makefile
	@mkdir -p $(@D)
	$(call say,CC,$<)$(CC) $(CPPFLAGS) $(CFLAGS) -MMD -MP -c -o $@ $<

# The shipped files as constants inside the program: it runs from anywhere, uninstalled, and a start
# reads none of them. A cross build bakes with a compiler of the machine that it runs on:
# make CC=aarch64-linux-gnu-gcc HOSTCC=cc
HOSTCC ?= $(CC)
ifeq ($(HOSTCC),$(CC))
BAKE = $(BUILD)/bake
else
BAKE = $(BUILD)/host/bake
$(BAKE): FORCE
	@$(MAKE) $@ BUILD=$(BUILD)/host CC='$(HOSTCC)' CFLAGS=-O1
FORCE:
endif

$(BUILD)/bake: $(BUILD)/src/bake/main.o $(BUILD)/libbake.a $(BUILD)/libsys.a $(BUILD)/libdraw.a $(BUILD)/libcore.a
	$(call say,LINK,$@)$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(CONFIG_LIBS) -lm

$(BUILD)/gen/catalog.c: exercises.cfg
$(BUILD)/gen/pages.c: docs/pages.cfg
$(BUILD)/gen/themes.c: $(THEMES)
$(BAKED:%=$(BUILD)/gen/%.c): $(BAKE)
	@mkdir -p $(@D)
	$(call say,BAKE,$@)$(BAKE) $(basename $(@F)) $(filter %.cfg,$^) > $@

# A member that bake forgot would be zero: the compiler counts them.
$(BUILD)/gen/%.o: $(BUILD)/gen/%.c Makefile
	$(call say,CC,$<)$(CC) $(CPPFLAGS) $(filter-out -Wpedantic,$(CFLAGS)) -Wno-overlength-strings \
		-Werror=missing-field-initializers -MMD -MP -c -o $@ $<

# The tests: every tests/*/test_NAME.c has a NAME_suite(); the list is made from the files.
$(BUILD)/gen/suites.list: $(TEST_SRC)
	@mkdir -p $(@D)
	@printf '%s\n' $(patsubst test_%,'SUITE(%)',$(basename $(notdir $(wildcard tests/*/test_*.c)))) > $@

$(BUILD)/tests/%.o: override CPPFLAGS += -Itests -I$(BUILD)/gen -DSOURCE_DIR='"$(CURDIR)"' \
	$(call pkg_cflags,check) $(call pkg_cflags,vterm)
$(TEST_OBJ): | $(BUILD)/gen/suites.list

$(TESTER): $(TEST_OBJ) $(BUILTIN) $(BUILD)/libcli.a $(BUILD)/libview.a $(BUILD)/libbake.a $(BUILD)/libsys.a \
		$(BUILD)/libdraw.a $(BUILD)/libcore.a
	@mkdir -p $(@D)
	$(call say,LINK,$@)$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(CURSES_LIBS) $(CONFIG_LIBS) $(CHECK_LIBS) $(VTERM_LIBS) -lm

lint: ## look for mistakes with cppcheck, clang-tidy, shellcheck and mandoc
	@sh tests/tools/lint

C_FILES = $(wildcard src/*/*.c include/*/*.h tests/*.[ch] tests/*/*.[ch])

format: ## lay changed lines out as .clang-format says; tables are laid out by hand, so look again
	git clang-format --extensions c,h

format-check: ## complain about wide lines, blanks at their ends and indentation by spaces
	@sh tests/tools/format $(C_FILES)

DOCS   = README.md LICENSE $(notdir $(wildcard docs/*.md))

install: $(PROGRAM) ## install under PREFIX (/usr/local), staged under DESTDIR
	install -d $(DESTDIR)$(BINDIR) $(DESTDIR)$(DATADIR)/themes $(DESTDIR)$(DOCDIR) \
		$(DESTDIR)$(MANDIR)/man1 $(DESTDIR)$(MANDIR)/man5
	install -m 755 $(PROGRAM) $(DESTDIR)$(BINDIR)/deadbug
	install -m 644 exercises.cfg $(DESTDIR)$(DATADIR)/
	install -m 644 $(THEMES) $(DESTDIR)$(DATADIR)/themes/
	install -m 644 README.md LICENSE $(wildcard docs/*.md) $(DESTDIR)$(DOCDIR)/
	install -m 644 docs/deadbug.1 $(DESTDIR)$(MANDIR)/man1/
	install -m 644 docs/deadbug.5 $(DESTDIR)$(MANDIR)/man5/

uninstall: ## remove what install put there
	rm -f $(DESTDIR)$(BINDIR)/deadbug $(DESTDIR)$(MANDIR)/man1/deadbug.1 $(DESTDIR)$(MANDIR)/man5/deadbug.5
	rm -f $(DESTDIR)$(DATADIR)/exercises.cfg $(THEMES:%=$(DESTDIR)$(DATADIR)/%) $(DOCS:%=$(DESTDIR)$(DOCDIR)/%)
	-rmdir $(DESTDIR)$(DATADIR)/themes $(DESTDIR)$(DATADIR) $(DESTDIR)$(DOCDIR)

dist: ## make build/deadbug-VERSION.tar.gz of what is committed
	@mkdir -p $(BUILD)
	git archive --prefix=deadbug-$(VERSION)/ -o $(BUILD)/deadbug-$(VERSION).tar.gz HEAD

clean: ## remove everything that was built
	rm -rf $(BUILD)

help: ## list these targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  %-13s %s\n", $$1, $$2 }' Makefile
	@echo "  variables: PREFIX DESTDIR CC CFLAGS BUILD V=1 WERROR=1"

-include $(shell find $(BUILD) -name '*.d' 2>/dev/null)
