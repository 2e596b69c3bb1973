#include "cli/context.h"

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <iostream>
#include <sstream>

#include <unistd.h>

#include <fmt/format.h>

#include "cli/pager.h"
#include "embedded/version.h"
#include "store/audit.h"
#include "store/ledger.h"
#include "store/views.h"
#include "values/errors.h"
#include "values/financial_year.h"
#include "values/plural.h"

namespace ccgledger {
namespace {

/// https://no-color.org: any value but an empty one turns colour off.
bool is_terminal_with_colours(const std::ostream& out) {
    const char* no_color = std::getenv("NO_COLOR");
    const char* terminal = std::getenv("TERM");
    const bool is_dumb = terminal == nullptr || std::string_view(terminal) == "dumb";
    return &out == &std::cout && isatty(STDOUT_FILENO) == 1 && !is_dumb && (no_color == nullptr || *no_color == '\0');
}

/// The last moment of a day, or the moment itself.
std::string moment_of(const std::string& text) {
    const auto date = PartialDate::parse(text.substr(0, 10));
    const bool is_day = text.size() == 10;
    const bool is_moment = text.size() == 20 && text[10] == 'T' && text.back() == 'Z';
    if (!date || !date->is_whole_day() || (!is_day && !is_moment)) {
        throw UserError(fmt::format("--as-at: \"{}\" is not a day: write 2018-02-13, or 2018-02-13T17:30:00Z", text), Exit::usage);
    }
    return is_day ? text + "T23:59:59Z" : text;
}

constexpr AddCommand commands[] = {add_init,  add_demo,    add_import, add_imports, add_template, add_report,  add_compare, add_check, add_trace,  add_query, add_shell,
                                   add_orgs,  add_lists,   add_layouts, add_schema, add_explain,  add_migrate, add_backup, add_doctor,
                                   add_config, add_help, add_completion, add_manual};

void add_globals(CommandLine root, Context& context) {
    root.option("--db", context.db, "The ledger", "FILE")
        .environment("CCGLEDGER_DB")
        .usually("ccg.db in this folder")
        .choice("--format", context.format, {"table", "plain", "csv", "tsv", "json", "ndjson", "md", "html", "xlsx"},
                "How to print the answer")
        .environment("CCGLEDGER_FORMAT")
        .usually("table")
        .option("-o,--output", context.output, "Write the answer to this file; its ending tells the format", "FILE")
        .option("--as-at", context.as_at, "Show what the ledger knew at the end of that day", "DATE")
        .choice("--color", context.color, {"auto", "always", "never"},
                "Bold headings and red deficits in tables; auto: on a terminal, unless NO_COLOR is set")
        .environment("CCGLEDGER_COLOR")
        .usually("auto")
        .choice("--negative", context.negative, {"minus", "brackets"}, "How amounts below nil look in table, md and html")
        .environment("CCGLEDGER_NEGATIVE")
        .usually("minus")
        .flag("--no-pager", context.no_pager, "Print also what is taller than the screen without a pager")
        .flag("--quiet", context.quiet, "Say nothing but errors");
}

}  // namespace

Setting Context::setting(std::string_view name, const std::optional<std::string>& given) const {
    if (!settings) {
        settings = Settings::read();
    }
    return settings->of(name, given);
}

std::filesystem::path Context::ledger_file() const {
    const Setting ledger = setting("db", db);
    if (ledger.is_default() && !std::filesystem::exists(ledger.value)) {
        throw UserError("no ledger is named and there is no ccg.db in this folder: give --db FILE, set CCGLEDGER_DB, or make one with "
                        "`ccgledger init`",
                        Exit::usage);
    }
    return ledger.value;
}

std::filesystem::path Context::new_ledger_file() const { return setting("db", db).value; }

Database Context::open(Access access) const {
    if (as_at && access == Access::write) {
        throw UserError("--as-at looks back, and this command writes: leave it out", Exit::usage);
    }
    if (access == Access::write) {
        return open_ledger(ledger_file(), access);
    }
    return open_to_read(true);
}

Database Context::open_following() const { return open_to_read(false); }

Database Context::open_to_read(bool is_still) const {
    Database database = open_ledger(ledger_file(), Access::read);
    if (is_still) {
        database.hold_still();
    }
    if (as_at) {
        look_back(database);
    }
    if (is_cancelled) {
        database.stop_when(is_cancelled);
    }
    return database;
}

void Context::look_back(Database& database) const {
    const std::string moment = moment_of(*as_at);
    Statement first = database.prepare("SELECT MIN(recorded_at) FROM import_run");
    const bool has_import = first.step() && !first.is_null(0);
    if (has_import && first.text(0) > moment) {
        say(fmt::format("the ledger knew nothing on {}: its first import is of {}", *as_at, first.text(0).substr(0, 10)));
    }
    look_back_to(database, moment);
}

void Context::refuse_as_at(std::string_view command) const {
    if (as_at) {
        throw UserError(fmt::format("`ccgledger {}` is about the ledger as it is: leave --as-at out", command), Exit::usage);
    }
}

Format Context::chosen_format() const {
    if (format) {
        const Format chosen = *format_of(*format);   // the parser lets only known names through
        if (chosen == Format::xlsx && !output) {
            throw UserError("a workbook cannot be printed: say with -o which file it goes to, for instance -o answer.xlsx", Exit::usage);
        }
        return chosen;
    }
    if (output) {
        if (const auto by_name = format_of_file(*output)) {
            return *by_name;
        }
        throw UserError(fmt::format("the name {} does not tell a format: give --format, or a name that ends in .txt, .csv, .tsv, "
                                    ".json, .ndjson, .md, .html or .xlsx",
                                    *output),
                        Exit::usage);
    }
    return *format_of(setting("format").value);
}

std::ofstream Context::open_output() const {
    const bool is_ledger = std::filesystem::exists(*output) && [&] {
        std::ifstream there(*output, std::ios::binary);
        std::string head(15, '\0');
        there.read(head.data(), 15);
        return head == "SQLite format 3";
    }();
    if (is_ledger) {
        throw UserError(fmt::format("{} is a database: a report is not written over it; choose another name", *output), Exit::usage);
    }
    std::ofstream file(*output, std::ios::binary | std::ios::trunc);
    if (!file) {
        throw UserError(fmt::format("{} could not be written: {}", *output, std::strerror(errno)));
    }
    return file;
}

Exit Context::print(const ResultTable& answer, RenderOptions options) const {
    const Exit outcome = answer.truncated ? Exit::cut_short : answer.rows.empty() ? Exit::nothing_matched : Exit::done;
    if (outcome == Exit::nothing_matched) {
        say("nothing matched");
    }
    write_answer(answer, std::move(options));
    return outcome;
}

void Context::write_answer(ResultTable table, RenderOptions options) const {
    if (as_at) {
        table.as_at = *as_at;
    }
    options = completed(std::move(options));
    if (output) {
        write_output([&](std::ostream& file) { render(file, table, options); });
        say(fmt::format("{}: {} written", *output, plural(table.rows.size(), "row")));
    } else {
        show([&](std::ostream& screen) { render(screen, table, options); });
    }
    if (table.truncated) {
        // Also with --quiet, and last: what is not the whole answer must not pass for it.
        out.flush();
        err << "ccgledger: CUT SHORT: " << plural(table.rows.size(), "row") << ", and there are more or may be: give a higher --limit or --timeout\n";
    }
}

void Context::show(const std::function<void(std::ostream&)>& write) const {
    const bool may_page = !no_pager && &out == &std::cout;
    if (!may_page) {
        write(out);
        return;
    }
    std::ostringstream made;
    write(made);
    out.flush();
    const auto command = is_taller_than_terminal(made.view()) ? pager() : std::nullopt;
    if (!command || !show_in_pager(made.view(), *command)) {
        out << made.view();
    }
}

std::optional<std::string> Context::pager() const {
    try {
        return pager_command(setting("pager"));
    } catch (const UserError&) {
        // Only what needs no settings comes here with settings that are wrong, such as the help that tells how to mend them.
        return std::nullopt;
    }
}

void Context::write_output(const std::function<void(std::ostream&)>& write) const {
    // Made whole before the file is touched: an answer that does not fit its format must not cost the file that was there.
    std::ostringstream made;
    write(made);
    std::ofstream file = open_output();
    file << std::move(made).str();
    file.flush();
    if (!file) {
        throw UserError(fmt::format("{} could not be written", *output));
    }
}

RenderOptions Context::completed(RenderOptions options) const {
    options.format = chosen_format();
    options.provenance = provenance();
    // A file is read by programs, and by people on another screen.
    const std::string wanted = setting("color", color).value;
    const bool is_wanted = !output && (wanted == "always" || (wanted == "auto" && is_terminal_with_colours(out)));
    options.colour = is_wanted ? Colour::on : Colour::off;
    options.negative = setting("negative", negative).value == "brackets" ? Negative::brackets : Negative::minus;
    return options;
}

Provenance Context::provenance() { return {.made_at = utc_now(), .tool = fmt::format("ccgledger {}", embedded::version)}; }

void Context::say(const std::string& line) const {
    if (!quiet) {
        err << line << '\n';
    }
}

namespace {

Exit run_arguments(int argc, const char* const* argv, Context& context) {
    Parser parser("ccgledger", "A ledger of clinical commissioning groups' finance returns: what is structural, what is one-off, what "
                               "carries forward.",
                  std::string(embedded::version));
    context.surface = [&parser] { return parser.spec(); };
    parser.root().examples("  ccgledger demo\n  ccgledger report trend --org ashford\n  ccgledger help periods");
    add_globals(parser.root(), context);
    for (const AddCommand add : commands) {
        add(parser.root(), context);
    }
    const Exit code = parser.run(argc, argv, context.out);
    context.out.flush();
    return code;
}

}  // namespace

Exit run_words(const std::vector<std::string>& words, Context& context) {
    std::vector<const char*> arguments = {"ccgledger"};
    for (const std::string& word : words) {
        arguments.push_back(word.c_str());
    }
    return run_arguments(static_cast<int>(arguments.size()), arguments.data(), context);
}

Exit told(std::ostream& err, const std::function<Exit()>& action) {
    try {
        return action();
    } catch (const UserError& error) {
        err << "ccgledger: " << error.what() << '\n';
        return error.code();
    } catch (const OverflowError& error) {
        err << "ccgledger: a sum is too large for the ledger (" << error.what() << "); nothing was changed\n";
        return Exit::could_not;
    } catch (const Stopped&) {
        err << "ccgledger: stopped; nothing was changed\n";
        return Exit::could_not;
    } catch (const InternalError& error) {
        err << "ccgledger: this is a bug of ours, or the ledger was changed behind its back: " << error.what() << "\n(version "
            << embedded::version << "); `ccgledger verify` tells which; nothing was changed\n";
        return Exit::could_not;
    } catch (const std::exception& error) {
        err << "ccgledger: " << error.what() << "; nothing was changed\n";
        return Exit::could_not;
    }
}

int run_command_line(int argc, const char* const* argv, std::ostream& out, std::ostream& err) {
    Context context{.out = out, .err = err, .db = {}, .format = {}, .output = {}, .as_at = {}, .color = {}};
    return static_cast<int>(told(err, [&] { return run_arguments(argc, argv, context); }));
}

}  // namespace ccgledger
