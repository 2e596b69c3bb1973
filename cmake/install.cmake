# What `cmake --install` puts where, and the Debian package that `cpack` makes of it (tools/package).
include(GNUInstallDirs)

# The program writes its own manual pages, so that they cannot say something else than it does.
set(manual ${PROJECT_BINARY_DIR}/manual)
add_custom_command(
    OUTPUT ${manual}/commands.md
    COMMAND ${CMAKE_COMMAND} -E rm -rf ${manual}
    COMMAND ccgledger --quiet manual ${manual}
    COMMAND sh -c "gzip -9n '${manual}'/man1/*.1"
    DEPENDS ccgledger
    COMMENT "Writing the manual pages"
    VERBATIM)
add_custom_target(manual ALL DEPENDS ${manual}/commands.md)

install(TARGETS ccgledger)
install(DIRECTORY ${manual}/man1 DESTINATION ${CMAKE_INSTALL_MANDIR})
set(completion ${PROJECT_SOURCE_DIR}/src/cli/completion)
install(FILES ${completion}/ccgledger.bash DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions RENAME ccgledger)
install(FILES ${completion}/_ccgledger DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions)
install(FILES ${completion}/ccgledger.fish DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d)
install(FILES ${PROJECT_SOURCE_DIR}/README.md ${PROJECT_SOURCE_DIR}/packaging/copyright DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(DIRECTORY ${PROJECT_SOURCE_DIR}/docs DESTINATION ${CMAKE_INSTALL_DOCDIR})
# The two pages beside data that README.md leads to.
foreach(folder IN ITEMS data/kent schema/reference)
    install(FILES ${PROJECT_SOURCE_DIR}/${folder}/README.md DESTINATION ${CMAKE_INSTALL_DOCDIR}/${folder})
endforeach()

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME ccgledger)
set(CPACK_PACKAGE_CONTACT "The makers of CCG Ledger <ccgledger@localhost>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "ledger of NHS commissioning groups' finance returns")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION "CCG Ledger keeps the monthly finance returns of England's clinical commissioning groups in one
file, with what was published about their money beside them. It tells how much of a deficit
is structural and how much is one-off, what a year hands on to the next, and from which cell
of which file each figure comes.")
set(CPACK_DEBIAN_PACKAGE_SECTION misc)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)  # the Depends of the libraries that the program is linked with
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "gnuplot-nox")  # draws the charts of `report pack`
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "bash-completion, sqlite3")
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_STRIP_FILES ON)
set(CPACK_PACKAGE_DIRECTORY ${PROJECT_BINARY_DIR}/package)
include(CPack)
