#include "cli/import_report.h"

#include <ostream>

#include <fmt/format.h>

#include "values/plural.h"

namespace ccgledger {
namespace {

/// `872 new, 80 unchanged, 3 changed`: only what there is.
std::string verdict_text(const FileOutcome& outcome) {
    const Verdicts& verdicts = outcome.verdicts;
    std::string text = fmt::format("{}: {}: {} new", outcome.file.filename().string(), plural(outcome.rows_read, "row"), verdicts.added);
    const auto add = [&](std::size_t number, std::string_view what) {
        if (number > 0) {
            text += fmt::format(", {} {}", number, what);
        }
    };
    add(verdicts.unchanged, "unchanged");
    add(verdicts.changed, "changed");
    add(verdicts.withdrawn, "withdrawn");
    add(outcome.totals_compared, outcome.totals_compared == 1 ? "total compared and not stored" : "totals compared and not stored");
    return text;
}

std::string rejected_text(const FileOutcome& outcome) {
    return fmt::format("{}: rejected: {}{}; nothing of it was stored", outcome.file.filename().string(),
                       plural(outcome.findings.errors(), "error"),
                       outcome.rows_read == 0 ? "" : " in " + plural(outcome.rows_read, "row"));
}

void print_file(const FileOutcome& outcome, bool dry_run, const Context& context) {
    const std::string name = outcome.file.filename().string();
    context.err << outcome.findings.text(outcome.file.string(), context.quiet ? Severity::error : Severity::warning);
    if (outcome.state == FileOutcome::State::rejected) {
        context.err << rejected_text(outcome) << '\n';
        return;
    }
    for (const std::string& change : outcome.verdicts.changes) {
        context.say(change);
    }
    if (outcome.verdicts.change_count > outcome.verdicts.changes.size()) {
        context.say(fmt::format("  and {}", plural(outcome.verdicts.change_count - outcome.verdicts.changes.size(), "more change")));
    }
    switch (outcome.state) {
        case FileOutcome::State::already_held:
            context.say(fmt::format("{}: the same bytes were imported {}: nothing was written", name, outcome.earlier));
            break;
        case FileOutcome::State::nothing_new:
            context.say(verdict_text(outcome) + ": nothing was written");
            break;
        case FileOutcome::State::imported:
            context.say(dry_run ? verdict_text(outcome)
                                : fmt::format("{} (import {}{})", verdict_text(outcome), *outcome.import_run_id,
                                              outcome.verdicts.new_versions > 0
                                                  ? ", " + plural(outcome.verdicts.new_versions, "return") + " superseded"
                                                  : ""));
            break;
        case FileOutcome::State::rejected:
            break;
    }
}

}  // namespace

Exit report_import(const std::vector<FileOutcome>& outcomes, bool dry_run, const Context& context) {
    std::size_t rejected = 0;
    std::size_t imported = 0;
    for (const FileOutcome& outcome : outcomes) {
        print_file(outcome, dry_run, context);
        rejected += outcome.state == FileOutcome::State::rejected ? 1U : 0U;
        imported += outcome.state == FileOutcome::State::imported ? 1U : 0U;
    }
    if (dry_run) {
        const std::string others = imported > 0 ? fmt::format(" and take {}", plural(imported, "file")) : "";
        context.say(rejected > 0 ? fmt::format("dry run: nothing was written; the real run would refuse {}{}", plural(rejected, "file"), others)
                    : imported > 0 ? "dry run: nothing was written; the real run would be accepted"
                                   : "dry run: nothing was written; the real run would write nothing either");
    } else if (outcomes.size() > 1) {
        context.say(fmt::format("{}: {} imported, {} with nothing new, {} rejected", plural(outcomes.size(), "file"), imported,
                                outcomes.size() - imported - rejected, rejected));
    }
    return rejected > 0 ? Exit::input_rejected : Exit::done;
}

}  // namespace ccgledger
