# fz: filters that turn yearly reports on rule-of-law government into tables.  `make help` lists the targets.
BUILD   = build
PREFIX  = /usr/local
CFLAGS  = -O2 -g
WARN    = -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wstrict-prototypes -Wmissing-prototypes \
          -Wwrite-strings -Wcast-qual -Wformat=2 -Wvla $(if $(WERROR),-Werror)
BASE    = -std=c11 -D_POSIX_C_SOURCE=200809L -I. $(WARN) -MMD -MP
SRC    := $(wildcard common/*/*.c filters/*.c)
OBJ    := $(SRC:%.c=$(BUILD)/%.o)
TABLES := $(patsubst %.tsv,$(BUILD)/%.o,$(wildcard common/data/*.tsv))
FILTERS := $(patsubst filters/%.c,$(BUILD)/%,$(wildcard filters/*.c))
UNIT   := $(patsubst %.c,$(BUILD)/%,$(wildcard tests/unit/*.c))
FUZZ   := $(patsubst tests/fuzz/%.c,%,$(wildcard tests/fuzz/*.c))
NOMEM  := $(patsubst filters/%.c,$(BUILD)/nomem/%,$(wildcard filters/*.c))

SANITIZE = -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer
FUZZ_SECONDS = 60
SHARED ?= ../shared

## all: the filters, in build/
all: $(FILTERS)

$(FILTERS): $(BUILD)/%: $(BUILD)/filters/%.o $(BUILD)/libfz.a
	$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(LDLIBS)

$(BUILD)/libfz.a: $(filter $(BUILD)/common/%,$(OBJ)) $(TABLES)
	rm -f $@ && $(AR) rcs $@ $^

$(BUILD)/%.o: %.c
	@mkdir -p $(@D)
	$(CC) $(BASE) $(CFLAGS) -c -o $@ $<

# A table becomes an array of its bytes.
$(BUILD)/common/data/%.c: common/data/%.tsv
	@mkdir -p $(@D)
	{ printf '#include "common/data/data.h"\n\nstatic const unsigned char text[] = {\n'; \
	  od -An -v -tu1 $< | sed 's/ *\([0-9][0-9]*\)/\1,/g'; \
	  printf '};\nconst struct data data_$* = { "$*", (const char *)text, sizeof text };\n'; } > $@

# The gazetteer is too large for that, and is looked up as it stands.
$(BUILD)/common/data/places.c: common/data/places.tsv common/data/places.awk
	@mkdir -p $(@D)
	sed 1d $< | LC_ALL=C sort -t "$$(printf '\t')" -k 2,2 -k 1,1 -k 3,3 > $@.sorted
	LC_ALL=C awk -f common/data/places.awk $< $@.sorted > $@

$(BUILD)/common/data/%.o: $(BUILD)/common/data/%.c
	$(CC) $(BASE) $(CFLAGS) -c -o $@ $<

$(UNIT): $(BUILD)/%: $(BUILD)/%.o $(BUILD)/libfz.a
	$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $$(pkg-config --libs check) $(LDLIBS)

# The filters again, in a build where memory can be made to end: see tests/nomem.
$(NOMEM): $(BUILD)/nomem/%: $(BUILD)/filters/%.o $(BUILD)/tests/nomem/wrap.o $(BUILD)/libfz.a
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) $(LDFLAGS) -Wl,--wrap=malloc,--wrap=calloc,--wrap=realloc,--wrap=strdup -o $@ $^ $(LDLIBS)

## check: all tests of this build; the last line is their sum
check: all $(UNIT) $(NOMEM)
	@CK_DEFAULT_TIMEOUT=60 BIN=$(BUILD) tests/sum $(UNIT) tests/run tests/answers tests/places tests/nomem/run tests/layers tests/man tests/readme

## unit: the unit tests (libcheck)
unit: $(UNIT)
	@CK_DEFAULT_TIMEOUT=60 tests/sum $(UNIT)

## cli: the shell tests; tests/run FILTER runs those of one
cli: all
	@BIN=$(BUILD) tests/run

## answers: the sample reports against what careful readers found in them
answers: all
	@BIN=$(BUILD) tests/answers

## places: townships of the gazetteer, named as reports do
places: all
	@BIN=$(BUILD) tests/places

## nomem: each filter with memory that ends at the first, second, ... allocation
nomem: $(NOMEM)
	@BIN=$(BUILD) tests/nomem/run

## import: fzimport's roads, by the converters that are installed
import: all
	@BIN=$(BUILD) tests/import

## cron: fzcron's store, killed runs and full disks; KILLS=100 kills a hundred runs
cron: all
	@BIN=$(BUILD) tests/cron

## load: fzload into real databases, as far as they are installed
load: all
	@BIN=$(BUILD) tests/load

## scale: the pipe in parts, by GNU parallel, ssh, Slurm and what a mapper must bear, as far as they are installed
scale: all
	@BIN=$(BUILD) tests/scale

## layers: who may include what
layers:
	@tests/layers

## man: the manual: form, options, examples
man: all
	@BIN=$(BUILD) tests/man

## san: the tests under AddressSanitizer and UBSan
san:
	@$(MAKE) BUILD=build/san CFLAGS='-O1 -g $(SANITIZE)' WERROR=1 san-tests

san-tests: all $(UNIT) $(NOMEM)
	@CK_DEFAULT_TIMEOUT=120 BIN=$(BUILD) ASAN_OPTIONS=exitcode=99 tests/sum $(UNIT) tests/run tests/nomem/run

## valgrind: the tests under valgrind; EVERY=5 runs every fifth shell test
EVERY = 1
# Those with a hundred tests run in one process: each would look for leaks of its own.
MANY = counted clause label sums decimal sortkey sentence cite spot encoding outline
valgrind: all $(UNIT)
	@CK_DEFAULT_TIMEOUT=600 BIN=$(BUILD) FZ_WRAP='valgrind -q --error-exitcode=99' tests/sum \
	  $(foreach unit,$(UNIT),'$(if $(filter $(MANY:%=\%/%),$(unit)),env CK_FORK=no) \
	  valgrind -q --error-exitcode=99 --leak-check=full $(unit)') 'tests/run -e $(EVERY)'

## musl: the shell tests of a build with musl
musl:
	@$(MAKE) BUILD=build/musl CC=musl-gcc WERROR=1 cli

## clang: a build with clang, without a warning
clang:
	@$(MAKE) BUILD=build/clang CC=clang WERROR=1 all

## fuzz: each target of tests/fuzz for FUZZ_SECONDS=60
fuzz:
	@$(MAKE) BUILD=build/fuzz CC=clang CFLAGS='-O1 -g -fsanitize=fuzzer-no-link $(SANITIZE)' fuzz-run

fuzz-run: $(FUZZ:%=$(BUILD)/%)
	@BIN=$(BUILD) FUZZ_SECONDS=$(FUZZ_SECONDS) tests/fuzz/run $(FUZZ)

$(FUZZ:%=build/fuzz/%): build/fuzz/%: build/fuzz/tests/fuzz/%.o build/fuzz/libfz.a
	$(CC) -fsanitize=fuzzer $(SANITIZE) -o $@ $^ $(LDLIBS)

$(BUILD)/tests/peers: $(BUILD)/tests/peers.o $(BUILD)/libfz.a
	$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(LDLIBS)

## gold: the filters against hand-made answers and the contract, where SHARED=../shared is there
gold: all $(BUILD)/tests/peers
	@BIN=$(BUILD) SHARED=$(SHARED) tests/gold

## bench: throughput of each filter beside md5sum's
bench: all $(BUILD)/bench/corpus $(BUILD)/bench/facts $(BUILD)/bench/timing
	@BIN=$(BUILD) scripts/bench

$(BUILD)/bench/%: $(BUILD)/tests/bench/%.o
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(LDLIBS)

## install: filters, fz, tables and manual under PREFIX=/usr/local (DESTDIR is put before it)
install: all
	mkdir -p '$(DESTDIR)$(PREFIX)/bin' '$(DESTDIR)$(PREFIX)/share/fz'
	cp $(FILTERS) scripts/fz scripts/fzimport scripts/fzload scripts/fzcron '$(DESTDIR)$(PREFIX)/bin'
	cp common/data/*.tsv '$(DESTDIR)$(PREFIX)/share/fz'
	mkdir -p '$(DESTDIR)$(PREFIX)/share/fz/scale'
	cp scripts/scale/* '$(DESTDIR)$(PREFIX)/share/fz/scale'
	for s in 1 5 7; do \
	  mkdir -p '$(DESTDIR)$(PREFIX)'/share/man/man$$s && \
	  cp man/*.$$s '$(DESTDIR)$(PREFIX)'/share/man/man$$s || exit 1; \
	done

## uninstall: takes away what install put there
uninstall:
	cd '$(DESTDIR)$(PREFIX)/bin' && rm -f fz fzimport fzload fzcron $(notdir $(FILTERS))
	for page in man/*.*; do \
	  rm -f '$(DESTDIR)$(PREFIX)'/share/man/man$${page##*.}/$${page##*/}; \
	done
	for table in common/data/*.tsv; do \
	  rm -f '$(DESTDIR)$(PREFIX)'/share/fz/$${table##*/}; \
	done
	for script in scripts/scale/*; do \
	  rm -f '$(DESTDIR)$(PREFIX)'/share/fz/scale/$${script##*/}; \
	done
	rmdir '$(DESTDIR)$(PREFIX)/share/fz/scale' '$(DESTDIR)$(PREFIX)/share/fz' 2>/dev/null || :

## clean: removes what was built
clean:
	rm -rf $(BUILD)

## help: this list
help:
	@sed -n 's/^## //p' Makefile

.PHONY: all check unit cli answers places nomem import load cron scale layers man san san-tests valgrind musl clang fuzz fuzz-run gold bench \
  install uninstall clean help
.SECONDARY:
.DELETE_ON_ERROR:
-include $(OBJ:.o=.d) $(UNIT:=.d) $(FUZZ:%=$(BUILD)/tests/fuzz/%.d) $(BUILD)/tests/nomem/wrap.d
