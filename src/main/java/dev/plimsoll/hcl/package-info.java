/// HCL, the language of Terraform and of bake files: blocks, and values as nodes with spans.
@NullMarked
package dev.plimsoll.hcl;

import org.jspecify.annotations.NullMarked;
