#include "intake/import.h"

#include <algorithm>
#include <fstream>

#include <fmt/format.h>

#include "intake/csv_reader.h"
#include "intake/file_import.h"
#include "intake/layout_choice.h"
#include "intake/parents_proof.h"
#include "store/write_in_place.h"
#include "values/errors.h"

namespace ccgledger {
namespace {

/// A list of sources goes before the claims that cite it; otherwise the user's order holds. The heading tells.
bool is_source_list(const std::filesystem::path& file, const std::optional<std::string>& sheet) {
    const auto source = peek_source(file, sheet, has_known_headings);
    if (!source) {
        return false;   // whatever is wrong with it is said when it is imported
    }
    Findings ignored;
    CsvReader reader(source->text(), source->form);
    CsvRow heading;
    const auto headings = reader.next(heading, ignored) ? recognise(reader, heading, ignored) : std::nullopt;
    return headings && headings->layout == "sources";
}

std::vector<std::filesystem::path> in_working_order(const ImportRequest& request) {
    std::vector<std::filesystem::path> files = request.files;
    if (files.size() > 1) {
        std::stable_partition(files.begin(), files.end(), [&](const auto& file) { return is_source_list(file, request.sheet); });
    }
    return files;
}

/// Beside the imported file; a file that is there already is left alone, for somebody may be mending it.
std::filesystem::path free_rejects_file(const std::filesystem::path& file) {
    const std::filesystem::path folder = file.parent_path();
    for (int number = 1;; ++number) {
        const std::filesystem::path name =
            folder / fmt::format("{}.rejects{}.csv", file.stem().string(), number == 1 ? "" : "-" + std::to_string(number));
        if (!std::filesystem::exists(name)) {
            return name;
        }
    }
}

void write_rejects_file(FileOutcome& outcome) {
    if (outcome.rejects.rows.empty()) {
        return;
    }
    const std::filesystem::path name = free_rejects_file(outcome.file);
    std::ofstream out(name, std::ios::binary);
    out << text_of_rejects(outcome.rejects, *outcome.import_run_id);
    if (!out.flush()) {
        throw UserError(fmt::format("import {} is done, but its rejects cannot be written to {}: `ccgledger imports rejects {} -o FILE` "
                                    "gives them",
                                    *outcome.import_run_id, name.string(), *outcome.import_run_id));
    }
    outcome.rejects_file = name;
}

bool has_returns(Database& database) { return database.prepare("SELECT 1 FROM submission LIMIT 1").step(); }

bool is_large(const std::filesystem::path& file) {
    std::error_code error;
    const std::uintmax_t size = std::filesystem::file_size(file, error);
    return !error && size >= proved_at_the_end_from_bytes;
}

}  // namespace

std::vector<FileOutcome> import_files(Database& database, const ImportRequest& request) {
    std::vector<FileOutcome> outcomes;
    SharedDirectory directory(database);
    // A dry run keeps what earlier files of the call would have written in view of later ones, and drops it all at the end.
    std::optional<Transaction> rehearsal;
    if (request.dry_run) {
        rehearsal.emplace(database);
    }
    for (const auto& file : in_working_order(request)) {
        FileOutcome outcome;
        outcome.file = file;
        if (request.on_file) {
            request.on_file(file, outcomes.size() + 1, request.files.size());
        }
        if (request.dry_run) {
            import_file(database, directory, request, outcome);
        } else {
            std::optional<WritesInPlace> in_place;
            std::optional<ForeignKeysProvedLater> proved_later;
            if (is_large(file)) {
                if (!has_returns(database)) {   // nobody has much to read meanwhile
                    in_place.emplace(database);
                }
                proved_later.emplace(database);
            }
            Transaction transaction(database);
            if (import_file(database, directory, request, outcome)) {
                if (proved_later) {
                    prove_parents(database);
                }
                transaction.commit();
                write_rejects_file(outcome);
            }
        }
        outcomes.push_back(std::move(outcome));
    }
    return outcomes;
}

}  // namespace ccgledger
