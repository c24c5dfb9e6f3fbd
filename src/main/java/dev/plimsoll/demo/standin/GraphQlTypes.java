package dev.plimsoll.demo.standin;

import graphql.schema.DataFetcher;
import graphql.schema.idl.TypeRuntimeWiring;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Says how the fields of one GraphQL type are read from objects of one class.
final class GraphQlTypes<S> {
  private final TypeRuntimeWiring.Builder builder;

  private GraphQlTypes(String type) {
    this.builder = TypeRuntimeWiring.newTypeWiring(type);
  }

  static <S> GraphQlTypes<S> type(String name) {
    return new GraphQlTypes<>(name);
  }

  GraphQlTypes<S> field(String name, Function<S, @Nullable Object> value) {
    return fetched(
        name, environment -> value.apply(Objects.requireNonNull(environment.<S>getSource())));
  }

  GraphQlTypes<S> fetched(String name, DataFetcher<?> fetcher) {
    builder.dataFetcher(name, fetcher);
    return this;
  }

  TypeRuntimeWiring build() {
    return builder.build();
  }
}
