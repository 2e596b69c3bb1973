#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace ccgledger {

/// One file inside a packed file, as the directory at the end of the packed file tells it.
struct ZipPart {
    std::string name;        ///< xl/workbook.xml
    std::size_t offset = 0;  ///< where its packed bytes begin
    std::size_t packed_size = 0;
    std::size_t size = 0;        ///< unpacked
    std::uint32_t checksum = 0;  ///< CRC-32 of the unpacked bytes
    unsigned method = 0;         ///< 0 stored, 8 deflated
};

/// The parts of a packed file (zip). The bytes must outlive it.
class ZipParts {
public:
    /// Reads the directory and nothing else. Throws WorkbookRefusal: V037 when a part is encrypted, V038 when the directory is
    /// not sound, V039 when the parts would unpack to more than 512 MB, to more than 200 times their size (from 64 MB on), are
    /// more than ten thousand, or share their bytes.
    explicit ZipParts(std::string_view bytes);

    [[nodiscard]] const std::vector<ZipPart>& parts() const { return parts_; }

    /// By name, letters of either case; nullptr when there is none.
    [[nodiscard]] const ZipPart* find(std::string_view name) const;

    /// Unpacks a part in pieces of at most 64 kB and hands each to `take`, which returns false to stop.
    /// Throws WorkbookRefusal, V038, when the part does not unpack to the size and the checksum that the directory declares;
    /// never unpacks more than that size.
    void unpack(const ZipPart& part, const std::function<bool(std::string_view)>& take) const;

    /// A whole part, at most `most` bytes of it.
    [[nodiscard]] std::string text_of(const ZipPart& part, std::size_t most = 1 << 20) const;

private:
    void read_directory(std::size_t end);
    void refuse_excess() const;
    void place_parts(std::size_t directory);

    std::string_view bytes_;
    std::vector<ZipPart> parts_;
};

}  // namespace ccgledger
