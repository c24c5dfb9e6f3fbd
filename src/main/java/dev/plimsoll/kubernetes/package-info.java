/// Kubernetes manifests: typed views over their trees.
@NullMarked
package dev.plimsoll.kubernetes;

import org.jspecify.annotations.NullMarked;
