#include <fstream>
#include <ostream>
#include <system_error>

#include <fmt/format.h>

#include "cli/context.h"
#include "cli/import_report.h"
#include "cli/new_ledger.h"
#include "cli/story_text.h"
#include "derive/story.h"
#include "embedded/kent.h"
#include "intake/import.h"
#include "store/audit.h"
#include "store/ledger.h"
#include "store/sha256.h"
#include "values/errors.h"

namespace ccgledger {
namespace {

namespace fs = std::filesystem;

bool was_made_by_demo(const fs::path& file) {
    Database database = open_ledger_of_any_age(file, Access::read);
    return database.prepare("SELECT 1 FROM audit_entry WHERE action = 'demo'").step();
}

/// The record as files, so that a reader can look at them and import them elsewhere.
std::vector<fs::path> write_record(const fs::path& folder) {
    fs::create_directories(folder);
    std::vector<fs::path> files;
    for (const EmbeddedFile& file : embedded::kent) {
        files.push_back(folder / file.name);
        std::ofstream out(files.back(), std::ios::binary | std::ios::trunc);
        out << file.text;
        out.flush();
        if (!out) {
            throw UserError(fmt::format("{} could not be written", files.back().string()));
        }
    }
    return files;
}

void sign_as_demo(Database& database) {
    Transaction transaction(database);
    append_audit_entry(database, {.action = "demo",
                                  .detail = "the published record of the Kent and Medway CCGs",
                                  .content_sha256 = sha256_hex("demo"),
                                  .recorded_at = utc_now(),
                                  .actor = current_actor()});
    transaction.commit();
}

void make_demo(const fs::path& folder, const Context& context) {
    std::error_code ignored;
    if (fs::exists(folder) && !fs::is_empty(folder, ignored)) {
        throw UserError(fmt::format("{} is there already, and not made by `demo`; nothing was changed. Name another folder",
                                    folder.string()));
    }
    fs::create_directories(folder);
    const fs::path file = folder / "ccg.db";
    make_ledger(file);
    Database database = open_ledger(file, Access::write);
    ImportRequest request;
    request.files = write_record(folder / "kent");
    request.reason = "demonstration";
    const auto outcomes = import_files(database, request);
    for (const FileOutcome& outcome : outcomes) {
        ensure(outcome.state == FileOutcome::State::imported,
               "the demonstration's own record was refused:\n" + outcome.findings.text(outcome.file.string()));
        context.say(fmt::format("{}: {} rows imported", outcome.file.string(), outcome.rows_read));
    }
    sign_as_demo(database);
}

void print_next(std::ostream& out, const fs::path& file) {
    const std::string db = fmt::format("ccgledger --db {}", file.string());
    out << "Five commands to try next\n"
        << fmt::format("  {} report trend --group east-kent\n", db)
        << fmt::format("  {} report structural --org ashford --fy 2017-18\n", db)
        << fmt::format("  {} report carry-forward --org ashford --fy 2017-18\n", db)
        << fmt::format("  {} report statements --org ashford --fy 2017-18\n", db)
        << fmt::format("  {} query \"SELECT * FROM statement_disagreement\"\n", db);
}

Exit run_demo(const fs::path& folder, const Context& context) {
    const fs::path file = folder / "ccg.db";
    if (fs::exists(file)) {
        if (!was_made_by_demo(file)) {
            throw UserError(fmt::format("{} is a ledger that `demo` did not make; nothing was changed. Name another folder",
                                        file.string()));
        }
        context.say(fmt::format("{}: made by an earlier demo; read, not changed", file.string()));
    } else {
        make_demo(folder, context);
        context.say(fmt::format("{}: made", file.string()));
    }
    Database database = open_ledger(file, Access::read);
    const Story story = story_of(database);
    context.show([&](std::ostream& out) {
        print_story(out, story);
        print_next(out, file);
    });
    return Exit::done;
}

}  // namespace

void add_demo(CommandLine root, Context& context) {
    auto folder = std::make_shared<std::optional<std::string>>();
    root.command("demo", "Make a ledger of the published Kent record in a folder of its own, and tell its story")
        .optional_argument("folder", *folder, "The folder")
        .completed_by(Completion::folders)
        .usually("ccgledger-demo")
        .examples("  ccgledger demo\n  ccgledger demo kent")
        .action([folder, &context] { return run_demo(folder->value_or("ccgledger-demo"), context); });
}

}  // namespace ccgledger
