#include "intake/completed_import.h"

#include <string_view>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "embedded/intake_sql.h"
#include "intake/csv_reader.h"
#include "intake/paper_figures.h"
#include "intake/rejects.h"
#include "values/text_scan.h"

namespace ccgledger {
namespace {

/// How an import that counts was read; none when there is no such import.
std::optional<CompletedImport> look_up(Database& database, std::int64_t import_run_id) {
    Statement statement = database.prepare(embedded::text_of(embedded::intake_sql, "reading_of_import.sql"));
    statement.bind(1, import_run_id);
    if (!statement.step()) {
        return std::nullopt;
    }
    const bool is_table = statement.integer(5) != 0;
    return CompletedImport{.import_run_id = import_run_id,
                           .said_at = {},
                           .is_table = is_table,
                           .layout = is_table ? std::string(figures_layout_name) : statement.text(0),
                           .kind = statement.text(1),
                           .unit = statement.text(2),
                           .sign_convention = statement.text(3),
                           .declared = statement.text(4)};
}

Finding refusal(const Place& place, std::string message, std::string fix) {
    return {.id = "V041", .place = place, .field = std::string(rejected_from_heading), .message = std::move(message), .fix = std::move(fix)};
}

class Likeness {
public:
    Likeness(const CompletedImport& completed, const ReadAs& as, ImportRequest& request, Declared& declared, SharedDirectory& directory, Findings& findings)
        : completed_(completed), as_(as), request_(request), declared_(declared), directory_(directory), findings_(findings) {}

    std::string run() {
        if (as_.layout != completed_.layout) {
            findings_.add(refusal(completed_.said_at,
                                  fmt::format("the headings are of the layout `{}`, and the rejects of import {} are in the layout `{}`", as_.layout,
                                              completed_.import_run_id, completed_.layout),
                                  "leave the headings as the file of rejects had them"));
            return {};
        }
        const bool is_figures = as_.layout == figures_layout_name;
        if (!is_figures && as_.layout != "long" && as_.layout != "statements") {
            take_unit();
        }
        if (as_.is_return) {
            take_sign();
        }
        if (!as_.is_record) {
            take_kind();
        }
        if (is_figures && !completed_.is_table) {   // what was left out of a table names its body and month itself
            take_declarations();
        }
        return fmt::format("{}", fmt::join(options_, " "));
    }

private:
    void agree(std::string_view option, const std::optional<std::string>& given, const std::string& before) {
        if (given && *given != before) {
            findings_.add(refusal(completed_.said_at,
                                  fmt::format("{} {}: import {}, which this file completes, was read with {} {}", option, *given, completed_.import_run_id,
                                              option, before),
                                  fmt::format("leave {} out: the file is read as import {} was", option, completed_.import_run_id)));
        }
    }

    void take_unit() {
        const auto given = request_.unit ? std::optional(std::string(code_of(*request_.unit))) : std::nullopt;
        agree("--unit", given, completed_.unit);
        request_.unit = money_unit_of(completed_.unit);
        if (!given && *request_.unit != MoneyUnit::pounds) {
            options_.push_back("--unit " + completed_.unit);
        }
    }

    void take_sign() {
        const bool is_given = request_.deficit_positive.has_value();
        agree("--sign", is_given ? std::optional(as_.sign_convention) : std::nullopt, completed_.sign_convention);
        request_.deficit_positive = completed_.sign_convention == deficit_is_positive;
        if (!is_given && *request_.deficit_positive) {
            options_.push_back("--sign " + completed_.sign_convention);
        }
    }

    void take_kind() {
        agree("--kind", request_.kind, completed_.kind);
        request_.kind = completed_.kind;
        if (as_.kind != completed_.kind) {
            options_.push_back("--kind " + completed_.kind);
        }
    }

    /// --org, --fy and --month, where the completed import was given them.
    void take_declarations() {
        const auto before = declared_in(completed_.declared, directory_.get());
        if (before) {
            take("--org", declared_.organisation, before->organisation, [](const OrganisationEntry* body) { return body->code; });
            take("--fy", declared_.year, before->year, [](const auto& year) { return year->label(); });
            take("--month", declared_.month, before->month, [](const auto& month) { return month->label(); });
        }
    }

    template <typename Value, typename Then, typename WordOf>
    void take(std::string_view option, Value& now, const Then& then, const WordOf& word_of) {
        if (now && then) {
            agree(option, std::optional<std::string>(word_of(now)), word_of(then));
        } else if (then) {
            now = then;
            options_.push_back(fmt::format("{} {}", option, word_of(then)));
        }
    }

    const CompletedImport& completed_;
    const ReadAs& as_;
    ImportRequest& request_;
    Declared& declared_;
    SharedDirectory& directory_;
    Findings& findings_;
    std::vector<std::string> options_;   // that the file is read with, and that nobody gave
};

}  // namespace

std::optional<CompletedImport> find_completed(Database& database, const SourceText& source, const Headings& headings, Findings& findings) {
    if (headings.rejected_from < 0) {
        return std::nullopt;
    }
    const auto column = static_cast<std::size_t>(headings.rejected_from);
    CsvReader reader(source.text(), source.form);
    CsvRow row;
    Findings ignored;
    std::optional<CompletedImport> completed;
    reader.next(row, ignored);
    while (reader.next(row, ignored)) {
        if (column >= row.cells.size()) {
            continue;   // a row with too few cells is reported as such
        }
        const auto named = import_named_in(row.cells[column].text);
        const auto refuse = [&](std::string message) {
            findings.add(refusal(reader.place_of(row, row.cells[column]), std::move(message), "leave the cell as the file of rejects had it"));
            return std::nullopt;
        };
        if (!named) {
            return refuse(fmt::format("\"{}\" does not name an import", trimmed(row.cells[column].text)));
        }
        if (completed && completed->import_run_id != *named) {
            return refuse(fmt::format("this row completes import {}, and one above it import {}", *named, completed->import_run_id));
        }
        if (!completed) {
            completed = look_up(database, *named);
            if (!completed) {
                return refuse(fmt::format("there is no import {} in force", *named));
            }
            completed->said_at = reader.place_of(row, row.cells[column]);
        }
    }
    return completed;
}

std::string read_like(const CompletedImport& completed, const ReadAs& as, ImportRequest& request, Declared& declared, SharedDirectory& directory,
                      Findings& findings) {
    return Likeness(completed, as, request, declared, directory, findings).run();
}

}  // namespace ccgledger
