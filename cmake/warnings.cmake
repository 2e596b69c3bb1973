# What every target of ours is compiled with; linked PRIVATE, so that it stays ours.
# That a warning is an error is said by the presets alone: a newer compiler, with new warnings, must not stop a user.
add_library(ccgledger_warnings INTERFACE)
target_compile_options(ccgledger_warnings INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wold-style-cast -Wnon-virtual-dtor
    -Woverloaded-virtual -Wnull-dereference -Wswitch-enum -Wformat=2
    $<$<CXX_COMPILER_ID:GNU>:-Wduplicated-cond -Wduplicated-branches -Wlogical-op -Wuseless-cast>
    # g++ 12 takes moved variants and optionals of strings for uninitialised when it optimises; the sanitisers look for real ones.
    # It also takes the joining of a short string and a literal for an overlap.
    $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized -Wno-restrict>)

if(CCGLEDGER_SANITIZE)
    # -fno-sanitize-recover: undefined behaviour ends the test instead of printing a line that nobody reads.
    set(sanitise -fsanitize=${CCGLEDGER_SANITIZE} -fno-sanitize-recover=all)
    target_compile_options(ccgledger_warnings INTERFACE ${sanitise} -fno-omit-frame-pointer)
    target_link_options(ccgledger_warnings INTERFACE ${sanitise})
    # The library's own checks see what sanitisers do not, such as reading an empty optional.
    target_compile_definitions(ccgledger_warnings INTERFACE _GLIBCXX_ASSERTIONS)
endif()
