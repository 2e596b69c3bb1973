#include "intake/source_text.h"

#include "intake/file_bytes.h"

namespace ccgledger {

std::optional<SourceText> open_source(const std::filesystem::path& file, const std::optional<std::string>& /*sheet*/, Findings& findings) {
    std::optional<std::string> bytes = read_file(file, findings);
    if (!bytes || !is_text(*bytes, findings)) {
        return std::nullopt;
    }
    SourceText source;
    source.bytes = std::move(*bytes);
    return source;
}

}  // namespace ccgledger
