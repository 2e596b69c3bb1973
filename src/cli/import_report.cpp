#include "cli/import_report.h"

#include <ostream>

#include <fmt/format.h>

#include "values/plural.h"

namespace ccgledger {
namespace {

std::string name_of(const FileOutcome& outcome) {
    return outcome.file.filename().string() + (outcome.sheet.empty() ? "" : ":" + outcome.sheet);
}

/// `872 new, 80 unchanged, 3 changed, 5 rejected`: only what there is.
std::string verdict_text(const FileOutcome& outcome) {
    const Verdicts& verdicts = outcome.verdicts;
    std::string text = fmt::format("{}: {}{}: {} new", name_of(outcome), plural(outcome.rows_read, "row"),
                                   outcome.figures_in_rows > 0 ? " with " + plural(outcome.figures_in_rows, "figure") : "", verdicts.added);
    const auto add = [&](std::size_t number, std::string_view what) {
        if (number > 0) {
            text += fmt::format(", {} {}", number, what);
        }
    };
    add(verdicts.unchanged, "unchanged");
    add(verdicts.changed, "changed");
    add(verdicts.withdrawn, "withdrawn");
    add(outcome.rejects.rows.size(), "rejected");
    add(outcome.not_filled_in, "not filled in");
    add(outcome.rows_without_figures, outcome.rows_without_figures == 1 ? "row without a figure" : "rows without a figure");
    add(outcome.totals_not_compared, outcome.totals_not_compared == 1 ? "total not compared" : "totals not compared");
    add(outcome.totals_compared, outcome.totals_compared == 1 ? "total compared and not stored" : "totals compared and not stored");
    add(outcome.identities_proved, outcome.identities_proved == 1 ? "sum or variance proved" : "sums and variances proved");
    add(outcome.notes, outcome.notes == 1 ? "note kept with the file" : "notes kept with the file");
    return text;
}

std::string rejected_text(const FileOutcome& outcome) {
    return fmt::format("{}: rejected: {}{}; nothing of it was stored", name_of(outcome), plural(outcome.findings.errors(), "error"),
                       outcome.rows_read == 0 ? "" : " in " + plural(outcome.rows_read, "row"));
}

void print_changes(const FileOutcome& outcome, const Context& context) {
    for (const std::string& change : outcome.verdicts.changes) {
        context.say(change);
    }
    if (outcome.verdicts.change_count > outcome.verdicts.changes.size()) {
        context.say(fmt::format("  and {}", plural(outcome.verdicts.change_count - outcome.verdicts.changes.size(), "more change")));
    }
}

std::string imported_text(const FileOutcome& outcome) {
    // A row with a mistyped month makes a return of its own: a file that brings several says how many.
    const std::size_t returns = outcome.verdicts.new_submissions + outcome.verdicts.new_versions;
    std::string more = returns > 1 ? ", " + plural(returns, "return") : "";
    if (outcome.verdicts.new_versions > 0) {
        more += ", " + (returns > 1 ? std::to_string(outcome.verdicts.new_versions) : plural(outcome.verdicts.new_versions, "return")) + " superseded";
    }
    if (outcome.completes) {
        more += fmt::format(", completes import {}{}", *outcome.completes,
                            outcome.read_like.empty() ? "" : fmt::format(" and is read as that was: {}", outcome.read_like));
    }
    if (outcome.rejects_file) {
        more += fmt::format("; {} -> {}", plural(outcome.rejects.rows.size(), "rejected row"), outcome.rejects_file->string());
    }
    return fmt::format("{} (import {}{})", verdict_text(outcome), *outcome.import_run_id, more);
}

/// What a dry run found: the verdicts first, then what they are about.
void print_rehearsal(const FileOutcome& outcome, const Context& context) {
    context.say(verdict_text(outcome));
    print_changes(outcome, context);
    if (!outcome.rejects.rows.empty()) {
        context.say(fmt::format("  rejected  {} -> {}.rejects.csv", plural(outcome.rejects.rows.size(), "row"), outcome.file.stem().string()));
    }
}

void print_file(const FileOutcome& outcome, bool dry_run, const Context& context) {
    context.err << outcome.findings.text(outcome.file.string(), context.quiet ? Severity::error : Severity::warning);
    const bool is_divided = dry_run && !outcome.rejects.rows.empty();
    if (outcome.state == FileOutcome::State::rejected && !is_divided) {
        context.err << rejected_text(outcome) << '\n';
        if (!outcome.draft_layout.empty()) {
            context.out << outcome.draft_layout;
            context.say("a draft of a layout for this table went to the standard output: edit it, `ccgledger layouts check` it, and import "
                        "with --layout FILE");
        }
        return;
    }
    if (dry_run && outcome.state != FileOutcome::State::already_held) {
        print_rehearsal(outcome, context);
        return;
    }
    print_changes(outcome, context);
    switch (outcome.state) {
        case FileOutcome::State::already_held:
            context.say(fmt::format("{}: the same bytes were imported {}: nothing was written", name_of(outcome), outcome.earlier));
            break;
        case FileOutcome::State::nothing_new:
            context.say(verdict_text(outcome) + ": nothing was written");
            break;
        case FileOutcome::State::imported:
            context.say(imported_text(outcome));
            break;
        case FileOutcome::State::rejected:
            break;
    }
}

struct Counts {
    std::size_t rejected = 0;
    std::size_t imported = 0;
    std::size_t rejected_rows = 0;   ///< of files that the real run would refuse for them
};

Counts count(const std::vector<FileOutcome>& outcomes) {
    Counts counts;
    for (const FileOutcome& outcome : outcomes) {
        const bool is_rejected = outcome.state == FileOutcome::State::rejected;
        counts.rejected += is_rejected ? 1U : 0U;
        counts.imported += outcome.state == FileOutcome::State::imported ? 1U : 0U;
        counts.rejected_rows += is_rejected ? outcome.rejects.rows.size() : 0U;
    }
    return counts;
}

std::string rehearsal_text(const Counts& counts, std::size_t files) {
    if (counts.rejected == 0) {
        return counts.imported > 0 ? "dry run: nothing was written; the real run would be accepted"
                                   : "dry run: nothing was written; the real run would write nothing either";
    }
    const std::string others = counts.imported > 0 ? fmt::format(" and take {}", plural(counts.imported, "file")) : "";
    std::string text = fmt::format("dry run: nothing was written; the real run would refuse{}", files == 1 ? "" : " " + plural(counts.rejected, "file"));
    text += counts.rejected_rows > 0 ? fmt::format(" ({} rejected)", counts.rejected_rows) : files == 1 ? " the file" : "";
    return text + others + (counts.rejected_rows > 0 ? "; --partial loads the rest" : "");
}

}  // namespace

Exit report_import(const std::vector<FileOutcome>& outcomes, bool dry_run, const Context& context) {
    for (const FileOutcome& outcome : outcomes) {
        print_file(outcome, dry_run, context);
    }
    const Counts counts = count(outcomes);
    if (dry_run) {
        context.say(rehearsal_text(counts, outcomes.size()));
    } else if (outcomes.size() > 1) {
        context.say(fmt::format("{}: {} imported, {} with nothing new, {} rejected", plural(outcomes.size(), "file"), counts.imported,
                                outcomes.size() - counts.imported - counts.rejected, counts.rejected));
    }
    return counts.rejected > 0 ? Exit::input_rejected : Exit::done;
}

}  // namespace ccgledger
