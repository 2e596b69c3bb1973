#include <algorithm>
#include <charconv>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "cli/context.h"
#include "derive/reports.h"
#include "embedded/cli_sql.h"
#include "intake/rejects.h"
#include "intake/undo.h"
#include "store/audit.h"
#include "store/compression.h"
#include "store/sha256.h"
#include "values/errors.h"
#include "values/plural.h"

namespace ccgledger {
namespace {

ResultTable listing(Database& database, std::string_view report, Statement& statement, std::string_view one) {
    ResultTable table = table_of(statement);
    table.report = report;
    table.ledger_hash = chain_head(database);
    table.scope = plural(table.rows.size(), one);
    return table;
}

std::int64_t import_number(const std::string& text) {
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size()) {
        throw UserError(fmt::format("\"{}\" is not the number of an import; `ccgledger imports` lists them", text), Exit::usage);
    }
    return number;
}

UserError no_such_import(std::int64_t number) {
    return UserError(fmt::format("there is no import {}; `ccgledger imports` lists them all", number), Exit::nothing_matched);
}

void require_import(Database& database, std::int64_t number) {
    Statement found = database.prepare("SELECT 1 FROM import_run WHERE import_run_id = ?");
    found.bind(1, number);
    if (!found.step()) {
        throw no_such_import(number);
    }
}

Exit show_import(const Context& context, std::int64_t number) {
    Database database = context.open(Access::read);
    require_import(database, number);
    Statement rows = database.prepare(embedded::text_of(embedded::cli_sql, "import_shown.sql"));
    rows.bind(1, number);
    return context.print(listing(database, "imports", rows, "row"));
}

Exit undo(const Context& context, std::int64_t number, const std::string& reason) {
    Database database = context.open(Access::write);
    const Undone undone = undo_import(database, number, reason);
    std::vector<std::string> parts;
    const auto add = [&parts](std::size_t count, std::string_view one, std::string_view what) {
        if (count > 0) {
            parts.push_back(plural(count, one) + " " + std::string(what));
        }
    };
    add(undone.returns_back, "return", "back at the version before");
    add(undone.returns_gone, "return", "out of force, with no other version");
    add(undone.returns_as_were, "return", "as before, superseded already");
    add(undone.records, "row", "out of force");
    Statement figures = database.prepare(embedded::text_of(embedded::cli_sql, "import_undone_figures.sql"));
    figures.bind(1, number);
    figures.step();
    add(static_cast<std::size_t>(figures.integer(0)), "published figure", "back as the paper before has it");
    add(static_cast<std::size_t>(figures.integer(1)), "published figure", "out of force, in no other paper");
    add(static_cast<std::size_t>(figures.integer(2)), "published figure", "as before, superseded already");
    context.say(fmt::format("import {} is undone: {}; nothing was deleted", number, fmt::join(parts, ", ")));
    return Exit::done;
}

/// Amounts of lines that count people, and percentages, stand in columns of their own, which are left out where there are none.
void hide_idle_columns(ResultTable& table) {
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        Column& column = table.columns[i];
        const bool is_rarely_filled = column.name.ends_with("_persons") || column.name.ends_with("_percent");
        column.is_detail = column.name == "kind" ||
                           (is_rarely_filled && std::all_of(table.rows.begin(), table.rows.end(), [i](const auto& row) {
                                return std::holds_alternative<std::monostate>(row[i]);
                            }));
    }
}

/// For people: a line, or a figure of a paper, that a version does not have is not one of which the amount is unknown.
void name_absent(ResultTable& table, std::string_view absent) {
    const std::size_t verdict = table.index_of("verdict");
    for (auto& row : table.rows) {
        const std::string word = std::get<std::string>(row[verdict]);
        if (word == "new" || word == "withdrawn") {
            row[table.index_of(word == "new" ? "before_pence" : "after_pence")] = std::string(absent);
        }
    }
}

std::string why_no_change(Database& database, std::int64_t number) {
    Statement kind = database.prepare(embedded::text_of(embedded::cli_sql, "import_versions.sql"));
    kind.bind(1, number);
    kind.step();
    if (kind.text(0) == "record") {
        return fmt::format("import {} brought records, which have no versions", number);
    }
    if (kind.integer(1) == 0) {
        return fmt::format("import {} brought neither a return nor a published paper", number);
    }
    return kind.integer(2) == 0 ? fmt::format("import {} brought only first versions", number)
                                : fmt::format("import {} changed no figure", number);
}

/// `, measured from import 3, which was undone since`: what was compared then stays compared.
std::string measured_from(Database& database, std::int64_t number) {
    Statement rows = database.prepare(embedded::text_of(embedded::cli_sql, "import_measured_from.sql"));
    rows.bind(1, number);
    std::vector<std::int64_t> undone;
    while (rows.step()) {
        undone.push_back(rows.integer(0));
    }
    if (undone.empty()) {
        return {};
    }
    return fmt::format(", measured from import{} {}, which {} undone since", undone.size() == 1 ? "" : "s", fmt::join(undone, ", "), undone.size() == 1 ? "was" : "were");
}

/// A table for people names what is absent in words; a program gets nothing there.
Exit print_changes(const Context& context, ResultTable& table, std::string_view absent) {
    hide_idle_columns(table);
    const Format format = context.chosen_format();
    if (format == Format::table || format == Format::plain || format == Format::markdown) {
        name_absent(table, absent);
    }
    return context.print(table, {.unit = MoneyUnit::pounds});
}

/// What an import says otherwise than the papers that it took the place of: one row per figure; none when it brought no such paper.
std::optional<ResultTable> changes_of_paper(Database& database, std::int64_t number) {
    Statement rows = database.prepare(embedded::text_of(embedded::cli_sql, "import_changes_of_paper.sql"));
    rows.bind(1, number);
    ResultTable table = listing(database, "imports diff", rows, "figure");
    if (table.rows.empty()) {
        return std::nullopt;
    }
    table.scope = fmt::format("import {}: {} of published papers{}", number, plural(table.rows.size(), "figure"), measured_from(database, number));
    return table;
}

/// What an import changed in returns and papers that were in before: one row per figure, of a return per figure and measure.
Exit show_changes(const Context& context, std::int64_t number) {
    Database database = context.open(Access::read);
    require_import(database, number);
    if (auto of_paper = changes_of_paper(database, number)) {
        return print_changes(context, *of_paper, "no figure");
    }
    Statement rows = database.prepare(embedded::text_of(embedded::cli_sql, "import_changes.sql"));
    rows.bind(1, number);
    ResultTable table = listing(database, "imports diff", rows, "figure");
    if (table.rows.empty()) {
        context.say(why_no_change(database, number));
        return Exit::nothing_matched;
    }
    Statement sum = database.prepare(embedded::text_of(embedded::cli_sql, "import_changes_in_sum.sql"));
    sum.bind(1, number);
    sum.step();
    const auto effect = sum.maybe_integer(1);
    table.scope = fmt::format("import {}: {}, {}, effect on the full year {}{}", number,
                              plural(static_cast<std::size_t>(sum.integer(0)), "return"), plural(table.rows.size(), "figure"),
                              effect ? (*effect > 0 ? "+" : "") + to_text(Money::from_pence(*effect), MoneyUnit::pounds, 2) : std::string("unknown"),
                              measured_from(database, number));
    return print_changes(context, table, "no line");
}

/// The bytes as they came, to -o or to the standard output.
Exit export_source(const Context& context, std::int64_t number) {
    Database database = context.open(Access::read);
    Statement kept = database.prepare(embedded::text_of(embedded::cli_sql, "import_source.sql"));
    kept.bind(1, number);
    if (!kept.step()) {
        throw no_such_import(number);
    }
    const std::string bytes = unpack(kept.blob(3), static_cast<std::size_t>(kept.integer(2)));
    if (sha256_hex(bytes) != kept.text(1)) {
        throw UserError(fmt::format("the kept bytes of {} are not those that were imported; `ccgledger verify` tells more", kept.text(0)),
                        Exit::problem_found);
    }
    if (context.output) {
        std::ofstream file = context.open_output();
        file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        if (!file.flush()) {
            throw UserError(fmt::format("{} cannot be written", *context.output));
        }
        context.say(fmt::format("{}: {} of {}, SHA-256 {}", *context.output, plural(bytes.size(), "byte"), kept.text(0), kept.text(1)));
    } else {
        context.out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    }
    return Exit::done;
}

/// The rows that a partial import left out, as a file that can be mended and imported.
Exit show_rejects(const Context& context, std::int64_t number) {
    Database database = context.open(Access::read);
    require_import(database, number);
    const std::string text = rejects_of_import(database, number);
    if (text.empty()) {
        context.say(fmt::format("import {} left nothing out", number));
        return Exit::nothing_matched;
    }
    if (context.output) {
        context.open_output() << text;
    } else {
        context.show([&](std::ostream& out) { out << text; });
    }
    return Exit::done;
}

}  // namespace

void add_imports(CommandLine root, Context& context) {
    CommandLine imports = root.command("imports", "What was imported, when and by whom");
    const auto list = [&context] {
        Database database = context.open(Access::read);
        Statement rows = database.prepare(embedded::text_of(embedded::cli_sql, "imports.sql"));
        return context.print(listing(database, "imports", rows, "import"));
    };
    imports.examples("  ccgledger imports\n  ccgledger imports show 5").action(list);
    imports.command("list", "One line per import, the newest last")
        .examples("  ccgledger imports list\n  ccgledger imports list --format csv")
        .action(list);
    auto number = std::make_shared<std::string>();
    imports.command("show", "The returns that one import brought, with their versions and hashes")
        .argument("number", *number, "The number of the import")
        .examples("  ccgledger imports show 5\n  ccgledger imports show 5 --format json")
        .action([number, &context] { return show_import(context, import_number(*number)); });
    auto reason = std::make_shared<std::string>();
    imports.command("undo", "Take an import back: what it brought counts no more, what it superseded counts again")
        .argument("number", *number, "The number of the import")
        .required_option("--reason", *reason, "Why, for the record", "TEXT")
        .examples("  ccgledger imports undo 6 --reason \"sent for the wrong month\"\n  ccgledger imports undo 5 --reason \"a draft, sent too early\"")
        .action([number, reason, &context] { return undo(context, import_number(*number), *reason); });
    imports.command("diff", "What one import changed in returns and papers that were in before, figure by figure")
        .argument("number", *number, "The number of the import")
        .examples("  ccgledger imports diff 6\n  ccgledger imports diff 6 -o changes.csv")
        .action([number, &context] { return show_changes(context, import_number(*number)); });
    imports.command("export", "Give back the imported file, bit for bit")
        .argument("number", *number, "The number of the import")
        .examples("  ccgledger imports export 5 -o as-it-came.csv\n  ccgledger imports export 5 | sha256sum")
        .action([number, &context] { return export_source(context, import_number(*number)); });
    imports.command("rejects", "The rows that `import --partial` left out: mend them, and import the file")
        .argument("number", *number, "The number of the import")
        .examples("  ccgledger imports rejects 6\n  ccgledger imports rejects 6 -o to-mend.csv")
        .action([number, &context] { return show_rejects(context, import_number(*number)); });
}

}  // namespace ccgledger
