# find_package(sms CONFIG) gives two targets: sms::sms, the shared library, and sms::static.

get_filename_component(_sms_prefix "${CMAKE_CURRENT_LIST_DIR}/../../.." ABSOLUTE)

if(NOT TARGET sms::sms)
  add_library(sms::sms SHARED IMPORTED)
  set_target_properties(sms::sms PROPERTIES
    INTERFACE_INCLUDE_DIRECTORIES "${_sms_prefix}/include"
    IMPORTED_LOCATION "${_sms_prefix}/lib/@RUNTIME@"
    IMPORTED_IMPLIB "${_sms_prefix}/lib/@LINK@"
    IMPORTED_SONAME "@RUNTIME@")

  add_library(sms::static STATIC IMPORTED)
  set_target_properties(sms::static PROPERTIES
    INTERFACE_INCLUDE_DIRECTORIES "${_sms_prefix}/include"
    INTERFACE_LINK_LIBRARIES "@SYSTEM_LIBRARIES@"
    IMPORTED_LOCATION "${_sms_prefix}/lib/@ARCHIVE@")
endif()

set(sms_ABI_VERSION @ABI@)
unset(_sms_prefix)
