# fz: filters that turn yearly reports on rule-of-law government into tables.  `make help` lists the targets.
BUILD   = build
PREFIX  = /usr/local
CFLAGS  = -O2 -g
WARN    = -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wstrict-prototypes -Wmissing-prototypes \
          -Wwrite-strings -Wcast-qual -Wformat=2 -Wvla
BASE    = -std=c11 -D_POSIX_C_SOURCE=200809L -I. $(WARN) -MMD -MP
SRC    := $(wildcard common/*/*.c filters/*.c)
OBJ    := $(SRC:%.c=$(BUILD)/%.o)
TABLES := $(patsubst %.tsv,$(BUILD)/%.o,$(wildcard common/data/*.tsv))
FILTERS := $(patsubst filters/%.c,$(BUILD)/%,$(wildcard filters/*.c))

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

$(BUILD)/common/data/%.o: $(BUILD)/common/data/%.c
	$(CC) $(BASE) $(CFLAGS) -c -o $@ $<

UNIT := $(patsubst %.c,$(BUILD)/%,$(wildcard tests/unit/*.c))

$(UNIT): $(BUILD)/%: $(BUILD)/%.o $(BUILD)/libfz.a
	$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $$(pkg-config --libs check) $(LDLIBS)

unit: $(UNIT)
	for t in $(UNIT); do $$t || exit 1; done

clean:
	rm -rf $(BUILD)

.PHONY: all unit clean
.SECONDARY:
.DELETE_ON_ERROR:
-include $(OBJ:.o=.d) $(UNIT:=.d)
