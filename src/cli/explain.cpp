#include <ostream>

#include <fmt/format.h>

#include "cli/context.h"
#include "derive/checks.h"
#include "intake/finding.h"
#include "values/errors.h"
#include "values/similar.h"

namespace ccgledger {
namespace {

ResultTable all_findings() {
    ResultTable table;
    table.report = "explain";
    table.columns = {{.name = "id", .title = "id"}, {.name = "severity", .title = "severity"}, {.name = "title", .title = "title"}};
    for (const FindingKind& kind : finding_kinds()) {
        table.rows.push_back({std::string(kind.id), std::string(kind.severity == Severity::error ? "error" : "warning"),
                              std::string(kind.title)});
    }
    table.scope = fmt::format("{} checks of an import; `ccgledger explain V012` tells more of one, `ccgledger check --list` lists those of the ledger",
                              table.rows.size());
    return table;
}

/// A check of the ledger: what it means, what to do, and the SELECT itself, for whoever wants to agree with it.
Exit explain_check(const Check& check, const Context& context) {
    context.out << fmt::format("{}: {}\n\n{}\n\n{} {}\n\n{}\n", check.id, check.name, check.meaning,
                               check.severity == CheckSeverity::error ? "An error: the ledger contradicts itself."
                                                                      : "A warning: a reader should know.",
                               check.remedy, check.sql);
    return Exit::done;
}

Exit explain(const std::string& id, const Context& context) {
    const FindingKind* kind = finding_kind(id);
    if (kind == nullptr) {
        if (const Check* check = check_named(id)) {
            return explain_check(*check, context);
        }
        std::vector<std::string> ids;
        for (const FindingKind& known : finding_kinds()) {
            ids.emplace_back(known.id);
        }
        for (const Check& known : all_checks()) {
            ids.push_back(known.id);
            ids.push_back(known.name);
        }
        throw UserError(fmt::format("there is no check \"{}\"{}; `ccgledger explain` lists them", id, did_you_mean(id, ids)),
                        Exit::usage);
    }
    context.out << fmt::format("{}: {}\n\n{}\n\n{} {}\n", kind->id, kind->title, kind->meaning,
                               kind->severity == Severity::error ? "An error: the file is rejected." : "A warning: the file is taken.",
                               kind->remedy);
    return Exit::done;
}

}  // namespace

void add_explain(CommandLine root, Context& context) {
    auto id = std::make_shared<std::optional<std::string>>();
    root.command("explain", "What a check of the import (V012) or of the ledger (C07) means, and what to do about it")
        .optional_argument("id", *id, "The id of a message, such as V012, or of a check, such as C07; none lists those of the import")
        .examples("  ccgledger explain V012\n  ccgledger explain C07")
        .action([id, &context] { return *id ? explain(**id, context) : context.print(all_findings()); });
}

}  // namespace ccgledger
