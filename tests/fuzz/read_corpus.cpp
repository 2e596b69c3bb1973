// A fuzz target's main in ordinary builds: reads every file of the folders named, once.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>
#include <vector>

#include "fuzz_target.h"

namespace {

void read_file(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    const std::string text((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
    // A copy that ends where its memory ends, so that the address sanitiser sees a read beyond it.
    const auto bytes = std::make_unique<std::uint8_t[]>(text.size());
    std::ranges::transform(text, bytes.get(), [](char c) { return static_cast<std::uint8_t>(c); });
    LLVMFuzzerTestOneInput(bytes.get(), text.size());
}

}  // namespace

int main(int argc, char** argv) {
    std::vector<std::filesystem::path> files;
    for (int i = 1; i < argc; ++i) {
        for (const auto& entry : std::filesystem::directory_iterator(argv[i])) {
            files.push_back(entry.path());
        }
    }
    std::ranges::sort(files);
    for (const std::filesystem::path& file : files) {
        std::printf("%s\n", file.c_str());
        std::fflush(stdout);  // so that the last line of a failed run names the file
        read_file(file);
    }
    std::printf("%zu files\n", files.size());
    return files.empty() ? 1 : 0;  // an empty corpus proves nothing
}
