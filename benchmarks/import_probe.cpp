// The physical limit of an import on this machine: what remains when everything is left out but reading, checking, packing and
// inserting. The ledger's own import is measured against it (`tools/bench import`).
//
//     import_probe LEDGER RETURNS.csv NEW.db
//
// Takes the codes of organisations, lines and months from LEDGER, and its table of figures as the shape to fill; reads RETURNS.csv
// in the long layout; writes NEW.db in one durable transaction. Every field of every row is checked: heading, known organisation,
// line that takes amounts, financial year and month, known measure, recurrence, at most five decimals, no amount beyond 10^15
// pence, nothing said twice. Rows may come in any order. The first trouble ends the program, and then NEW.db holds nothing.
// Left out: quotation marks, other layouts and codings, findings with their place, versions, hashes, the kept source, sums.

#include <fcntl.h>
#include <fmt/format.h>
#include <sqlite3.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <exception>
#include <string>
#include <string_view>
#include <vector>

#include "probe_figures.h"

namespace ccgledger::probe {
namespace {

// ── The engine ─────────────────────────────────────────────────────────────────────────────────────────────────────────

class Engine {
public:
    Engine(const char* file, int flags) {
        require(sqlite3_open_v2(file, &handle_, flags, nullptr));
    }
    ~Engine() { sqlite3_close_v2(handle_); }
    Engine(const Engine&) = delete;
    Engine& operator=(const Engine&) = delete;

    [[nodiscard]] sqlite3* handle() const { return handle_; }
    void require(int result) const {
        if (result != SQLITE_OK) {
            fail(sqlite3_errmsg(handle_));
        }
    }
    void execute(const char* sql) const { require(sqlite3_exec(handle_, sql, nullptr, nullptr, nullptr)); }

    /// Calls `use(statement)` for every row.
    template <typename Use>
    void each_row(const char* sql, Use use) const {
        sqlite3_stmt* statement = nullptr;
        require(sqlite3_prepare_v2(handle_, sql, -1, &statement, nullptr));
        int result = SQLITE_ROW;
        while ((result = sqlite3_step(statement)) == SQLITE_ROW) {
            use(statement);
        }
        sqlite3_finalize(statement);
        if (result != SQLITE_DONE) {
            fail(sqlite3_errmsg(handle_));
        }
    }

private:
    sqlite3* handle_ = nullptr;
};

std::string text_of(sqlite3_stmt* statement, int column) {
    const void* text = sqlite3_column_blob(statement, column);
    return {static_cast<const char*>(text), static_cast<std::size_t>(sqlite3_column_bytes(statement, column))};
}

// ── Codes ──────────────────────────────────────────────────────────────────────────────────────────────────────────────

/// Codes and their numbers; open addressing, at most half full. The last answer is tried first: returns come in runs.
class Codes {
public:
    void add(std::string code, std::uint32_t number) {
        entries_.push_back({std::move(code), number});
        slots_.assign(std::max<std::size_t>(16, std::bit_ceil(entries_.size() * 2)), 0);
        for (std::size_t i = 0; i < entries_.size(); ++i) {
            std::size_t at = hash_of(entries_[i].code) & (slots_.size() - 1);
            while (slots_[at] != 0) {
                at = (at + 1) & (slots_.size() - 1);
            }
            slots_[at] = static_cast<std::uint32_t>(i + 1);
        }
    }

    /// The number of a code; 0 when nobody knows it.
    [[nodiscard]] std::uint32_t number_of(std::string_view code) {
        if (last_ != nullptr && last_->code == code) {
            return last_->number;
        }
        for (std::size_t at = hash_of(code) & (slots_.size() - 1); slots_[at] != 0; at = (at + 1) & (slots_.size() - 1)) {
            const Entry& entry = entries_[slots_[at] - 1];
            if (entry.code == code) {
                last_ = &entry;
                return entry.number;
            }
        }
        return 0;
    }

private:
    struct Entry {
        std::string code;
        std::uint32_t number;
    };
    static std::size_t hash_of(std::string_view code) {
        std::uint64_t hash = 14695981039346656037U;
        for (const char letter : code) {
            hash = (hash ^ static_cast<unsigned char>(letter)) * 1099511628211U;
        }
        return hash ^ (hash >> 32U);
    }
    std::vector<Entry> entries_;
    std::vector<std::uint32_t> slots_ = std::vector<std::uint32_t>(16, 0);
    const Entry* last_ = nullptr;
};

constexpr int first_year = 2000;

struct Directory {
    Codes organisations;
    Codes lines;
    /// Row: financial year from `first_year`; column: month from 1. 0: the ledger has no such month.
    std::array<std::array<std::uint32_t, 13>, 100> periods = {};
    std::string figure_table;   ///< the SQL that makes it
};

Directory directory_of(const char* ledger) {
    const Engine engine(ledger, SQLITE_OPEN_READONLY);
    Directory known;
    const auto number = [](sqlite3_stmt* row, int column) { return static_cast<std::uint32_t>(sqlite3_column_int64(row, column)); };
    engine.each_row("SELECT code, organisation_id FROM organisation WHERE kind <> 'group'",
                    [&](sqlite3_stmt* row) { known.organisations.add(text_of(row, 0), number(row, 1)); });
    engine.each_row("SELECT code, line_id FROM line WHERE is_calculated = 0 AND counts = 'pence'",
                    [&](sqlite3_stmt* row) { known.lines.add(text_of(row, 0), number(row, 1)); });
    engine.each_row("SELECT financial_year, month, period_id FROM period WHERE month <= 12", [&](sqlite3_stmt* row) {
        known.periods.at(number(row, 0) - first_year).at(number(row, 1)) = number(row, 2);
    });
    engine.each_row("SELECT sql FROM sqlite_schema WHERE name = 'figure'", [&](sqlite3_stmt* row) { known.figure_table = text_of(row, 0); });
    return known;
}

// ── Rows ───────────────────────────────────────────────────────────────────────────────────────────────────────────────

constexpr std::string_view heading = "org_code,fin_year,month,line_code,measure,recurrence,amount_k";

/// Reads the long layout from memory.
class Rows {
public:
    Rows(std::string_view text, Directory& known) : at_(text.data()), end_(text.data() + text.size()), known_(known) {}

    Figures read() {
        Figures figures;
        if (std::string_view(at_, static_cast<std::size_t>(end_ - at_)).substr(0, heading.size() + 1) != std::string(heading) + "\n") {
            fail("line 1: this is not the heading of the long layout");
        }
        at_ += heading.size() + 1;
        for (line_ = 2; at_ != end_; ++line_) {
            const std::uint64_t organisation = known_.organisations.number_of(cell(','));
            require(organisation != 0, "no such organisation");
            const std::size_t year = year_of(cell(','));
            const std::uint64_t period = known_.periods[year][month_of(cell(','))];
            require(period != 0, "no such month");
            const std::uint64_t line = known_.lines.number_of(cell(','));
            require(line != 0, "no such line that takes amounts");
            const std::size_t measure = measure_of(cell(','));
            const std::uint64_t recurrence = recurrence_of(cell(','));
            figures.add(key_of(period, organisation, line, recurrence), measure, pence_of(cell('\n')), line_);
        }
        return figures;
    }

private:
    void require(bool holds, const char* otherwise) const {
        if (!holds) {
            fail(fmt::format("line {}: {}", line_, otherwise));
        }
    }

    std::string_view cell(char delimiter) {
        const char* start = at_;
        // A cell never runs into the next row, so a row with too few cells is refused.
        while (at_ != end_ && *at_ != ',' && *at_ != '\n') {
            ++at_;
        }
        require(at_ != end_ ? *at_ == delimiter : delimiter == '\n', "a row has seven cells");
        const std::string_view text(start, static_cast<std::size_t>(at_ - start));
        at_ += at_ != end_ ? 1 : 0;
        return text;
    }

    static bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }
    static std::size_t digit(char letter) { return static_cast<std::size_t>(letter - '0'); }

    /// Years from `first_year`.
    std::size_t year_of(std::string_view text) {
        if (text == last_year_text_) {
            return last_year_;
        }
        require(text.size() == 7 && text.substr(0, 2) == "20" && is_digit(text[2]) && is_digit(text[3]) && text[4] == '-' &&
                    is_digit(text[5]) && is_digit(text[6]),
                "this is not a financial year");
        const std::size_t year = digit(text[2]) * 10 + digit(text[3]);
        require(digit(text[5]) * 10 + digit(text[6]) == (year + 1) % 100, "the two parts of the year do not follow each other");
        last_year_text_ = text;
        last_year_ = year;
        return year;
    }

    std::size_t month_of(std::string_view text) const {
        require((text.size() == 1 && is_digit(text[0])) || (text.size() == 2 && text[0] == '1' && is_digit(text[1])), "this is not a month");
        const std::size_t month = text.size() == 1 ? digit(text[0]) : 10 + digit(text[1]);
        require(month >= 1 && month <= 12, "months are 1 to 12");
        return month;
    }

    std::size_t measure_of(std::string_view text) const {
        for (std::size_t measure = 0; measure < measures.size(); ++measure) {
            if (measures[measure] == text) {
                return measure;
            }
        }
        fail(fmt::format("line {}: no such measure", line_));
    }

    /// As the ledger has it: 1 recurrent, 2 non-recurrent.
    std::uint64_t recurrence_of(std::string_view text) const {
        require(text == "R" || text == "NR", "this is not a recurrence");
        return text.size();
    }

    /// Thousands of pounds, at most five decimals: exact pence.
    std::int64_t pence_of(std::string_view text) const {
        constexpr std::int64_t most = 1'000'000'000'000'000;
        const bool is_negative = !text.empty() && text.front() == '-';
        std::size_t at = is_negative ? 1 : 0;
        require(at < text.size() && is_digit(text[at]), "this is not an amount");
        std::int64_t pence = 0;
        for (; at < text.size() && is_digit(text[at]); ++at) {
            pence = pence * 10 + static_cast<std::int64_t>(digit(text[at]));
            require(pence <= most, "this amount is too large");
        }
        std::size_t decimals = 0;
        if (at < text.size() && text[at] == '.') {
            for (++at; at < text.size() && is_digit(text[at]); ++at, ++decimals) {
                require(decimals < 5, "this amount has parts of a penny");
                pence = pence * 10 + static_cast<std::int64_t>(digit(text[at]));
            }
            require(decimals > 0, "a point without digits");
        }
        require(at == text.size(), "this is not an amount");
        constexpr std::array<std::int64_t, 6> to_pence = {100'000, 10'000, 1'000, 100, 10, 1};
        require(pence <= most / to_pence[decimals], "this amount is too large");
        pence *= to_pence[decimals];
        return is_negative ? -pence : pence;
    }

    const char* at_;
    const char* end_;
    Directory& known_;
    std::uint32_t line_ = 1;
    std::string_view last_year_text_;
    std::size_t last_year_ = 0;
};

// ── The table that the engine reads the figures from ───────────────────────────────────────────────────────────────────

struct FigureTable : sqlite3_vtab {
    const std::vector<Figure>* figures = nullptr;
};

struct FigureCursor : sqlite3_vtab_cursor {
    const Figure* at = nullptr;
    const Figure* end = nullptr;
    std::int64_t submission = 0;   ///< returns are numbered as they come
};

int connect(sqlite3* engine, void* figures, int, const char* const*, sqlite3_vtab** table, char**) {
    const int result = sqlite3_declare_vtab(engine, "CREATE TABLE figures (period_id, organisation_id, submission_id, line_id, "
        "recurrence, plan_ytd, actual_ytd, plan_year, forecast_year, source_line)");
    if (result == SQLITE_OK) {
        auto* made = new FigureTable();
        made->figures = static_cast<const std::vector<Figure>*>(figures);
        *table = made;
    }
    return result;
}

int disconnect(sqlite3_vtab* table) {
    delete static_cast<FigureTable*>(table);
    return SQLITE_OK;
}

int best_index(sqlite3_vtab*, sqlite3_index_info* plan) {
    plan->estimatedCost = 1;
    return SQLITE_OK;
}

int open_cursor(sqlite3_vtab*, sqlite3_vtab_cursor** cursor) {
    *cursor = new FigureCursor();
    return SQLITE_OK;
}

int close_cursor(sqlite3_vtab_cursor* cursor) {
    delete static_cast<FigureCursor*>(cursor);
    return SQLITE_OK;
}

int filter(sqlite3_vtab_cursor* cursor, int, const char*, int, sqlite3_value**) {
    auto* reading = static_cast<FigureCursor*>(cursor);
    const std::vector<Figure>& figures = *static_cast<FigureTable*>(cursor->pVtab)->figures;
    reading->at = figures.data();
    reading->end = figures.data() + figures.size();
    reading->submission = 1;
    return SQLITE_OK;
}

int next(sqlite3_vtab_cursor* cursor) {
    auto* reading = static_cast<FigureCursor*>(cursor);
    const std::uint64_t before = return_in(reading->at->key);
    ++reading->at;
    reading->submission += reading->at != reading->end && return_in(reading->at->key) != before ? 1 : 0;
    return SQLITE_OK;
}

int is_over(sqlite3_vtab_cursor* cursor) {
    const auto* reading = static_cast<FigureCursor*>(cursor);
    return reading->at == reading->end ? 1 : 0;
}

int column(sqlite3_vtab_cursor* cursor, sqlite3_context* result, int number) {
    const auto* reading = static_cast<FigureCursor*>(cursor);
    const Figure& figure = *reading->at;
    switch (number) {
        case 0: sqlite3_result_int64(result, static_cast<std::int64_t>(period_in(figure.key))); break;
        case 1: sqlite3_result_int64(result, static_cast<std::int64_t>(organisation_in(figure.key))); break;
        case 2: sqlite3_result_int64(result, reading->submission); break;
        case 3: sqlite3_result_int64(result, static_cast<std::int64_t>(line_in(figure.key))); break;
        case 4: sqlite3_result_int64(result, static_cast<std::int64_t>(recurrence_in(figure.key))); break;
        case 9: sqlite3_result_int64(result, figure.source_line); break;
        default: {
            const auto measure = static_cast<std::size_t>(number - 5);
            if ((figure.said >> measure & 1U) != 0) {   // otherwise it stays NULL: unknown
                sqlite3_result_int64(result, figure.pence[measure]);
            }
        }
    }
    return SQLITE_OK;
}

int row_number(sqlite3_vtab_cursor* cursor, sqlite3_int64* number) {
    const auto* reading = static_cast<FigureCursor*>(cursor);
    *number = reading->at - static_cast<FigureTable*>(cursor->pVtab)->figures->data();
    return SQLITE_OK;
}

/// Without xCreate the table is there under the module's name, for the length of the connection.
sqlite3_module figures_module() {
    sqlite3_module module = {};
    module.xConnect = connect;
    module.xDisconnect = disconnect;
    module.xBestIndex = best_index;
    module.xOpen = open_cursor;
    module.xClose = close_cursor;
    module.xFilter = filter;
    module.xNext = next;
    module.xEof = is_over;
    module.xColumn = column;
    module.xRowid = row_number;
    return module;
}

void write_figures(const char* file, const Directory& known, std::vector<Figure>& figures) {
    const Engine engine(file, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
    engine.execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;");
    engine.execute("BEGIN IMMEDIATE");
    engine.execute(known.figure_table.c_str());
    static const sqlite3_module module = figures_module();
    engine.require(sqlite3_create_module(engine.handle(), "figures", &module, &figures));
    engine.execute("INSERT INTO figure (period_id, organisation_id, submission_id, line_id, recurrence, plan_ytd, actual_ytd, plan_year, "
                   "forecast_year, is_recurrence_assumed, source_line) SELECT period_id, organisation_id, submission_id, line_id, "
                   "recurrence, plan_ytd, actual_ytd, plan_year, forecast_year, 0, source_line FROM figures");
    engine.execute("COMMIT");
}

// ── All of it ──────────────────────────────────────────────────────────────────────────────────────────────────────────

/// A file in memory, for as long as the process lives.
std::string_view mapped(const char* file) {
    const int descriptor = open(file, O_RDONLY | O_CLOEXEC);
    struct stat about = {};
    if (descriptor < 0 || fstat(descriptor, &about) != 0 || about.st_size == 0) {
        fail(fmt::format("{} cannot be read, or is empty", file));
    }
    const auto size = static_cast<std::size_t>(about.st_size);
    void* start = mmap(nullptr, size, PROT_READ, MAP_PRIVATE | MAP_POPULATE, descriptor, 0);
    if (start == MAP_FAILED) {
        fail(fmt::format("{} cannot be mapped", file));
    }
    close(descriptor);
    return {static_cast<const char*>(start), size};
}

void print_totals(const std::vector<Figure>& figures) {
    std::int64_t amounts = 0;
    std::array<std::int64_t, 4> sums = {};
    for (const Figure& figure : figures) {
        amounts += std::popcount(figure.said);
        for (std::size_t measure = 0; measure < measures.size(); ++measure) {
            if (__builtin_add_overflow(sums[measure], figure.pence[measure], &sums[measure])) {
                fail("the sum of the amounts leaves 64 bits");
            }
        }
    }
    fmt::print("amounts {}\nfigures {}\n", amounts, figures.size());
    for (std::size_t measure = 0; measure < measures.size(); ++measure) {
        fmt::print("{} {}\n", measures[measure], sums[measure]);
    }
}

}  // namespace
}  // namespace ccgledger::probe

int main(int argc, char** argv) {
    using namespace ccgledger::probe;
    try {
        if (argc != 4) {
            fail("import_probe LEDGER RETURNS.csv NEW.db");
        }
        Directory known = directory_of(argv[1]);
        std::vector<Figure> figures = Rows(mapped(argv[2]), known).read().finish();
        write_figures(argv[3], known, figures);
        print_totals(figures);
        return 0;
    } catch (const std::exception& trouble) {
        fmt::print(stderr, "import_probe: {}\n", trouble.what());
        return 1;
    }
}
