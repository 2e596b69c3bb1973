#include <algorithm>
#include <filesystem>

#include <fmt/format.h>

#include "cli/context.h"
#include "cli/import_report.h"
#include "cli/progress.h"
#include "intake/import.h"
#include "intake/layout.h"
#include "intake/published_layout.h"
#include "values/similar.h"

namespace ccgledger {
namespace {

struct ImportOptions {
    std::vector<std::string> files;
    std::optional<std::string> layout;
    std::optional<std::string> unit;
    std::optional<std::string> sign;
    std::optional<std::string> kind;
    std::optional<std::string> reason;
    std::optional<std::string> sheet, organisation, financial_year, month;
    bool dry_run = false;
    bool partial = false;
};

std::vector<std::string> layout_names() {
    std::vector<std::string> names;
    for (const LayoutHeadings& layout : known_layouts()) {
        names.emplace_back(layout.layout);
    }
    const std::vector<std::string> published = names_of_published_layouts();
    names.insert(names.end(), published.begin(), published.end());
    return names;
}

void require_layout(const std::optional<std::string>& layout) {
    if (!layout) {
        return;
    }
    const std::vector<std::string> names = layout_names();
    const bool is_name = std::find(names.begin(), names.end(), *layout) != names.end();
    if (!is_name && !std::filesystem::exists(*layout)) {
        throw UserError(fmt::format("--layout: \"{}\" is neither a layout{} nor a file; `ccgledger layouts` lists them", *layout, did_you_mean(*layout, names)),
                        Exit::usage);
    }
}

ImportRequest request_of(const ImportOptions& options) {
    ImportRequest request;
    request.files.assign(options.files.begin(), options.files.end());
    request.unit = options.unit ? money_unit_of(*options.unit) : std::nullopt;
    if (options.sign) {
        request.deficit_positive = *options.sign == deficit_is_positive;
    }
    request.kind = options.kind;
    request.sheet = options.sheet;
    request.organisation = options.organisation;
    request.financial_year = options.financial_year;
    request.month = options.month;
    request.partial = options.partial;
    request.layout = options.layout;
    request.reason = options.reason.value_or("");
    request.dry_run = options.dry_run;
    return request;
}

std::vector<FileOutcome> import_with_progress(Database& database, ImportRequest request, const Context& context) {
    Progress progress(context.quiet);
    request.on_file = [&progress](const std::filesystem::path& file, std::size_t number, std::size_t of) {
        progress.now(of == 1 ? "importing " + file.filename().string() : fmt::format("importing {} ({} of {})", file.filename().string(), number, of));
    };
    return import_files(database, request);
}

}  // namespace

void add_import(CommandLine root, Context& context) {
    auto options = std::make_shared<ImportOptions>();
    root.command("import", "Take returns and published claims into the ledger; all of a file or nothing of it")
        .arguments("files", options->files, "CSV and other text, .xlsx and .ods; the layout of each is told by its headings (`ccgledger layouts`)")
        .completed_by(Completion::files)
        .option("--layout", options->layout, "Insist on this layout: a name of `ccgledger layouts`, or the file of one", "NAME|FILE")
        .choice("--unit", options->unit, {"gbp", "k", "m"}, "What the amounts of the file count")
        .usually("gbp")
        .choice("--sign", options->sign, {"surplus-positive", "deficit-positive"},
                "deficit-positive: every amount of the file has its sign turned round")
        .choice("--kind", options->kind, {"return", "accounts", "plan", "board_paper", "press"}, "What the file is")
        .usually("return")
        .option("--org", options->organisation, "The body, for a table that does not name it", "CODE")
        .option("--fy", options->financial_year, "The financial year, for a table that does not name it", "2017-18")
        .option("--month", options->month, "The month, for a table that does not name it", "M9")
        .option("--sheet", options->sheet, "The sheet of a workbook", "NAME")
        .usually("the one whose headings are known")
        .flag("--partial", options->partial, "Load the rows without errors, and put the others into NAME.rejects.csv")
        .flag("--dry-run", options->dry_run, "Do everything but write")
        .option("--reason", options->reason, "Why, for the record", "TEXT")
        .examples("  ccgledger import ashford-m9.csv --dry-run\n  ccgledger import ashford-m9.csv swale-m9.csv --reason \"month 9\"")
        .action([options, &context] {
            require_layout(options->layout);
            Database database = context.open(Access::write);
            return report_import(import_with_progress(database, request_of(*options), context), options->dry_run, context);
        });
}

}  // namespace ccgledger
